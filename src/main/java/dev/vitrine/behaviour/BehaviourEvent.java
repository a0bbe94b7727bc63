package dev.vitrine.behaviour;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor did.
 *
 * @param fingerprint equal for events that were told in the same words
 * @param visitor the merchant's key of the visitor
 * @param kind what was done
 * @param productId the key of the product that it was done with
 * @param marketId the key of the market that it was done in, if that is known
 * @param at when
 * @param units how many pieces were bought; 1 for what is no purchase
 * @param detail what else is known: {@code query}, {@code clickedProduct}, {@code position}
 */
record BehaviourEvent(
    UUID fingerprint,
    String visitor,
    Kind kind,
    @Nullable Long productId,
    @Nullable Long marketId,
    Instant at,
    int units,
    Map<String, Object> detail) {

  /** What visitors do. */
  enum Kind {
    /** Looked at a product's page. */
    PRODUCT_VIEWED,
    /** Looked at a category, collection or brand. */
    LISTING_VIEWED,
    /** Searched, and perhaps clicked a product. */
    SEARCHED,
    /** Put a product on a list of wishes. */
    COLLECTED,
    /** Put a product into the cart. */
    ADDED_TO_CART,
    /** Bought a product. */
    PURCHASED;

    boolean isAboutProduct() {
      return switch (this) {
        case PRODUCT_VIEWED, COLLECTED, ADDED_TO_CART, PURCHASED -> true;
        case LISTING_VIEWED, SEARCHED -> false;
      };
    }
  }
}
