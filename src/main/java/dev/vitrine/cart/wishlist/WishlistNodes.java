package dev.vitrine.cart.wishlist;

import dev.vitrine.customer.Sessions;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.NodeResolver;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds a customer's own wishlists by their global ids. */
@Component
class WishlistNodes implements NodeResolver {

  private final Wishlists wishlists;
  private final WishlistViews views;
  private final Sessions sessions;

  WishlistNodes(Wishlists wishlists, WishlistViews views, Sessions sessions) {
    this.wishlists = wishlists;
    this.views = views;
    this.sessions = sessions;
  }

  @Override
  public Set<String> types() {
    return Set.of("Wishlist");
  }

  @Override
  public Mono<Map<Long, Object>> resolve(
      String type, Collection<Long> keys, GraphQLContext context) {
    ShopContext shop = Objects.requireNonNull(context.get(ShopContext.class));
    return sessions
        .current(context)
        .flatMapMany(wishlists::of)
        .filter(wishlist -> keys.contains(wishlist.id()))
        .collectList()
        .flatMap(found -> views.of(found, shop))
        .map(
            found -> {
              Map<Long, Object> byKey = new HashMap<>();
              found.forEach(view -> byKey.put(view.key(), view));
              return byKey;
            });
  }
}
