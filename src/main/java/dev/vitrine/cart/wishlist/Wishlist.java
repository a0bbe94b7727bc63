package dev.vitrine.cart.wishlist;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a customer keeps for later.
 *
 * @param id the database's key
 * @param items the latest first
 */
@JsonNaming(SnakeCaseStrategy.class)
record Wishlist(long id, String name, List<Item> items) {

  /**
   * Something that is kept.
   *
   * @param id the database's key
   * @param variantId 0 for any variant
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record Item(long id, long productId, long variantId) {}
}
