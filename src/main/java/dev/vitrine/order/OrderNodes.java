package dev.vitrine.order;

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

/** Finds orders and their lines by their ids. */
@Component
class OrderNodes implements SignedNodeResolver {

  private final Orders orders;
  private final OrderViews views;

  OrderNodes(Orders orders, OrderViews views) {
    this.orders = orders;
    this.views = views;
  }

  @Override
  public Set<String> types() {
    return Set.of(Orders.TYPE, Orders.LINE_TYPE);
  }

  @Override
  public Mono<Map<String, Object>> resolve(
      String type, Collection<String> keys, GraphQLContext context) {
    ShopContext shop = Objects.requireNonNull(context.get(ShopContext.class));
    Set<Long> ids = keys.stream().map(OrderNodes::orderId).collect(Collectors.toSet());
    return orders
        .byIds(ids)
        .map(order -> views.of(order, shop))
        .collectMap(view -> view.order().id())
        .map(found -> objects(keys, found));
  }

  private static long orderId(String key) {
    return Long.parseLong(key.split("\\.", 2)[0]);
  }

  private static Map<String, Object> objects(Collection<String> keys, Map<Long, OrderView> found) {
    Map<String, Object> byKey = new HashMap<>();
    for (String key : keys) {
      OrderView order = found.get(orderId(key));
      if (order != null) {
        String[] parts = key.split("\\.", 2);
        put(byKey, key, order, parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
      }
    }
    return byKey;
  }

  private static void put(Map<String, Object> byKey, String key, OrderView order, int line) {
    if (line == 0) {
      byKey.put(key, order);
    } else {
      order.allLines().stream()
          .filter(each -> each.line().number() == line)
          .forEach(each -> byKey.put(key, each));
    }
  }
}
