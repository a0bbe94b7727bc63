package dev.vitrine.order;

import dev.vitrine.customer.CustomerView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.PageRequest;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Serves {@code order.graphqls}. */
@Controller
class OrderController {

  private final Orders orders;
  private final OrderViews views;

  OrderController(Orders orders, OrderViews views) {
    this.orders = orders;
    this.views = views;
  }

  @QueryMapping
  Mono<OrderView> order(@Argument String token, ShopContext shop) {
    return orders.byToken(token).map(order -> views.of(order, shop));
  }

  @SchemaMapping(typeName = "Order", field = "lines")
  Connection<OrderLineView> lines(OrderView order, PageRequest page) {
    return Connection.of(order.allLines(), page, line -> Integer.toString(line.line().number()));
  }

  @SchemaMapping(typeName = "Customer", field = "orders")
  Mono<Connection<OrderView>> orders(CustomerView customer, PageRequest page) {
    return orders
        .ofCustomer(customer.customer().id(), page)
        .map(found -> found.map(order -> views.of(order, customer.shop())));
  }

  /** The order as it is, then whenever it moves on. */
  @SubscriptionMapping
  Flux<OrderView> orderChanged(@Argument String token, ShopContext shop) {
    return orders.changes(token).map(order -> views.of(order, shop));
  }
}
