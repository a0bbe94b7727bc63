package dev.vitrine.feed.storefront;

import dev.vitrine.behaviour.Baskets;
import dev.vitrine.feed.Placement;
import dev.vitrine.listing.shelf.Shelves;
import dev.vitrine.market.Market;
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
  private final Shelves shelves;

  Anchors(Baskets baskets, Shelves shelves) {
    this.baskets = baskets;
    this.shelves = shelves;
  }

  /**
   * Keys of the products that a placement stands beside.
   *
   * @return fails with a refusal ({@code FEED_NEEDS}) where the placement wants to know and was not
   *     told, and ({@code NOT_FOUND}) for a cart that does not exist and for a product that the
   *     market does not show
   */
  Mono<List<Long>> of(Asked asked) {
    return switch (asked.placement()) {
      case PRODUCT -> shown(asked.productId(), asked.shop().market());
      case CART -> inCart(asked.cartId());
      case HOME, AFTER_PURCHASE, SHOWROOM, EMAIL, FOR_YOU -> Mono.just(List.of());
    };
  }

  private Mono<List<Long>> shown(@Nullable String product, Market market) {
    return product == null
        ? Mono.error(() -> missing("productId", Placement.PRODUCT))
        : Mono.justOrEmpty(GlobalId.key("Product", product).map(List::of))
            .filterWhen(keys -> shelves.facts(market, keys).map(facts -> !facts.isEmpty()))
            .switchIfEmpty(Mono.error(() -> unknown("productId")));
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
