package dev.vitrine.cart;

import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.SignedNodeResolver;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds carts and their lines by their ids. */
@Component
class CartNodes implements SignedNodeResolver {

  private final Carts carts;
  private final CartViews views;

  CartNodes(Carts carts, CartViews views) {
    this.carts = carts;
    this.views = views;
  }

  @Override
  public Set<String> types() {
    return Set.of(Carts.TYPE, LineEdits.TYPE);
  }

  @Override
  public Mono<Map<String, Object>> resolve(
      String type, Collection<String> keys, GraphQLContext context) {
    ShopContext shop = Objects.requireNonNull(context.get(ShopContext.class));
    Set<Long> ids = keys.stream().map(CartNodes::cartId).collect(Collectors.toSet());
    return carts
        .byIds(ids)
        .flatMap(cart -> views.of(cart, shop))
        .collectMap(view -> view.cart().id())
        .map(found -> type.equals(Carts.TYPE) ? carts(keys, found) : lines(keys, found));
  }

  private static long cartId(String key) {
    return Long.parseLong(key.split("\\.", 2)[0]);
  }

  private static Map<String, Object> carts(Collection<String> keys, Map<Long, CartView> found) {
    Map<String, Object> byKey = new HashMap<>();
    for (String key : keys) {
      CartView view = found.get(cartId(key));
      if (view != null) {
        byKey.put(key, view);
      }
    }
    return byKey;
  }

  private static Map<String, Object> lines(Collection<String> keys, Map<Long, CartView> found) {
    Map<String, Object> byKey = new HashMap<>();
    for (String key : keys) {
      CartView cart = found.get(cartId(key));
      CartLineView line = cart == null ? null : cart.line(Integer.parseInt(key.split("\\.", 2)[1]));
      if (line != null) {
        byKey.put(key, line);
      }
    }
    return byKey;
  }
}
