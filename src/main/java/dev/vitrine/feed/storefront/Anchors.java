package dev.vitrine.feed.storefront;

import dev.vitrine.behaviour.Baskets;
import dev.vitrine.feed.Placement;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.Refused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the products at hand. */
@Component
class Anchors {

  private final Baskets baskets;

  Anchors(Baskets baskets) {
    this.baskets = baskets;
  }

  /**
   * Keys of the products that a placement stands beside.
   *
   * @return fails with a refusal ({@code FEED_NEEDS}) where the placement wants to know and was not
   *     told, and ({@code NOT_FOUND}) for a cart that does not exist
   */
  Mono<List<Long>> of(Asked asked) {
    return switch (asked.placement()) {
      case PRODUCT -> Mono.fromSupplier(() -> List.of(product(asked.productId())));
      case CART -> inCart(asked.cartId());
      case HOME, AFTER_PURCHASE, SHOWROOM, EMAIL, FOR_YOU -> Mono.just(List.of());
    };
  }

  private static long product(@Nullable String id) {
    if (id == null) {
      throw missing("productId", Placement.PRODUCT);
    }
    return GlobalId.key("Product", id).orElseThrow(() -> unknown("productId"));
  }

  private Mono<List<Long>> inCart(@Nullable String cart) {
    return cart == null
        ? Mono.error(() -> missing("cartId", Placement.CART))
        : baskets.products(cart).switchIfEmpty(Mono.error(() -> unknown("cartId")));
  }

  private static Refused missing(String argument, Placement placement) {
    Map<String, Object> facts = Map.of("argument", argument, "placement", placement.name());
    return Refused.of("ARGUMENT_MISSING", "feed.argument-missing", facts, facts);
  }

  private static Refused unknown(String argument) {
    Map<String, Object> facts = Map.of("argument", argument);
    return Refused.of("NOT_FOUND", "feed.not-found", facts, facts);
  }
}
