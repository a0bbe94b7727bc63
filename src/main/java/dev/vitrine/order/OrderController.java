package dev.vitrine.order;

import static java.util.stream.Collectors.toMap;

import dev.vitrine.customer.CustomerView;
import dev.vitrine.market.Money;
import dev.vitrine.market.MoneyView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.payment.Refunds;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.InvalidInput;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
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
  private final OrderChanges changes;
  private final Refunds refunds;
  private final Messages messages;

  OrderController(
      Orders orders, OrderViews views, OrderChanges changes, Refunds refunds, Messages messages) {
    this.orders = orders;
    this.views = views;
    this.changes = changes;
    this.refunds = refunds;
    this.messages = messages;
  }

  @QueryMapping
  Mono<OrderView> order(@Argument String token, ShopContext shop) {
    return orders.byToken(token).map(order -> views.of(order, shop));
  }

  /** Calling off twice is calling off once. */
  @MutationMapping
  Mono<OrderCancelPayload> orderCancel(MutationInput input, ShopContext shop) {
    return orders
        .byToken(input.text("token"))
        .flatMap(order -> changes.callOff(order.id()))
        .map(changed -> payload(changed, input, shop))
        .defaultIfEmpty(
            new OrderCancelPayload(null, List.of(error(Refusal.of("NOT_FOUND", "token"), input))));
  }

  private OrderCancelPayload payload(
      OrderChanges.Changed changed, MutationInput input, ShopContext shop) {
    return new OrderCancelPayload(
        views.of(changed.order(), shop),
        changed.refusals().stream().map(refusal -> error(refusal, input)).toList());
  }

  private UserError error(Refusal refusal, MutationInput input) {
    return new InvalidInput(
        refusal.code(),
        messages.format(input.locale(), "refusal." + refusal.code(), refusal.facts()),
        refusal.path().isEmpty() ? null : refusal.path());
  }

  @SchemaMapping(typeName = "Order", field = "lines")
  Connection<OrderLineView> lines(OrderView order, PageRequest page) {
    return Connection.of(order.allLines(), page, line -> Integer.toString(line.line().number()));
  }

  @BatchMapping(typeName = "Order", field = "refundedTotal")
  Mono<Map<OrderView, MoneyView>> refundedTotal(List<OrderView> orders) {
    return refunds
        .totals(orders.stream().map(view -> view.order().id()).toList())
        .map(
            totals -> orders.stream().collect(toMap(each -> each, each -> refunded(each, totals))));
  }

  private static MoneyView refunded(OrderView order, Map<Long, Long> totals) {
    long minorUnits = totals.getOrDefault(order.order().id(), 0L);
    return MoneyView.of(new Money(minorUnits, order.order().currency()), order.shop().locales());
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

  record OrderCancelPayload(@Nullable OrderView order, List<UserError> userErrors) {}
}
