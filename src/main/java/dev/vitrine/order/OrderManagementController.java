package dev.vitrine.order;

import static java.util.stream.Collectors.toMap;

import dev.vitrine.customer.Address;
import dev.vitrine.market.Money;
import dev.vitrine.order.OrderChanges.Changed;
import dev.vitrine.payment.OrderPaymentStatus;
import dev.vitrine.payment.OrderPayments;
import dev.vitrine.payment.Refunds;
import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.Cursor;
import dev.vitrine.platform.graphql.InvalidInput;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the merchants' {@code order.graphqls}. */
@Management
@Controller
class OrderManagementController {

  private static final String WRITE = "order:write";

  private final OrderRepository repository;
  private final OrderListRepository list;
  private final OrderChanges changes;
  private final Refunds refunds;
  private final OrderPayments payments;
  private final Messages messages;

  OrderManagementController(
      OrderRepository repository,
      OrderListRepository list,
      OrderChanges changes,
      Refunds refunds,
      OrderPayments payments,
      Messages messages) {
    this.repository = repository;
    this.list = list;
    this.changes = changes;
    this.refunds = refunds;
    this.payments = payments;
    this.messages = messages;
  }

  @QueryMapping
  Mono<ManagedOrder> order(@Argument String number) {
    return repository.byNumber(number).map(ManagedOrder::of);
  }

  @QueryMapping
  Mono<Connection<ManagedOrder>> orders(
      @Argument Order.@Nullable Status status,
      @Argument @Nullable OrderPaymentStatus paymentStatus,
      PageRequest page) {
    String wanted = status == null ? "" : status.name();
    String paid = paymentStatus == null ? "" : paymentStatus.name();
    long scope = Cursor.scope("all orders " + wanted + ' ' + paid);
    return list.placed(wanted, paid, start(scope, page), page.backward(), page.size() + 1)
        .collectList()
        .zipWith(list.count(wanted, paid))
        .map(
            found ->
                Connection.ofRows(
                        found.getT1(),
                        page,
                        found.getT2(),
                        order -> Cursor.encode(scope, List.of(order.id())))
                    .map(ManagedOrder::of));
  }

  private static long start(long scope, PageRequest page) {
    if (page.cursor() == null) {
      return page.backward() ? 0 : Long.MAX_VALUE;
    }
    return Cursor.key(scope, page.cursor());
  }

  @MutationMapping
  Mono<OrderPayload> orderCancel(MutationInput input) {
    return change(input, order -> changes.cancel(order.id()));
  }

  @MutationMapping
  Mono<OrderPayload> orderDeliver(MutationInput input) {
    return change(input, order -> changes.deliver(order.id()));
  }

  @MutationMapping
  Mono<OrderPayload> orderRefund(MutationInput input) {
    BigDecimal amount = input.value("amount", BigDecimal.class).orElse(BigDecimal.ZERO);
    return change(input, order -> changes.refund(order.id(), amount));
  }

  @MutationMapping
  Mono<OrderPayload> orderFulfil(MutationInput input) {
    Map<Integer, Integer> quantities = new HashMap<>();
    for (Object each : input.list("lines")) {
      Map<?, ?> line = (Map<?, ?>) each;
      if (line.get("number") instanceof Integer number
          && line.get("quantity") instanceof Integer quantity) {
        quantities.merge(number, quantity, Integer::sum);
      }
    }
    return change(
        input,
        order ->
            changes.fulfil(
                order.id(),
                quantities,
                input.value("carrier", String.class).orElse(null),
                input.value("trackingNumber", String.class).orElse(null)));
  }

  private Mono<OrderPayload> change(MutationInput input, Function<Order, Mono<Changed>> change) {
    return Caller.with(WRITE)
        .flatMap(caller -> repository.byNumber(input.text("number")))
        .flatMap(change)
        .map(changed -> payload(changed, input))
        .switchIfEmpty(
            Mono.fromSupplier(
                () ->
                    new OrderPayload(
                        null, List.of(error(Refusal.of("NOT_FOUND", "number"), input)))));
  }

  private OrderPayload payload(Changed changed, MutationInput input) {
    return new OrderPayload(
        ManagedOrder.of(changed.order()),
        changed.refusals().stream().map(refusal -> error(refusal, input)).toList());
  }

  private UserError error(Refusal refusal, MutationInput input) {
    String message = messages.format(input.locale(), "refusal." + refusal.code(), refusal.facts());
    List<String> path = refusal.path().isEmpty() ? null : refusal.path();
    return new InvalidInput(refusal.code(), message, path);
  }

  record OrderPayload(@Nullable ManagedOrder order, List<UserError> userErrors) {}

  @BatchMapping(typeName = "Order", field = "refundedTotal")
  Mono<Map<ManagedOrder, BigDecimal>> refundedTotal(List<ManagedOrder> orders) {
    return refunds
        .totals(orders.stream().map(ManagedOrder::key).toList())
        .map(totals -> orders.stream().collect(toMap(each -> each, each -> each.of(totals))));
  }

  /** An order that nothing was paid for cost nothing. */
  @BatchMapping(typeName = "Order", field = "paymentStatus")
  Mono<Map<ManagedOrder, OrderPaymentStatus>> paymentStatus(List<ManagedOrder> orders) {
    return payments
        .statuses(orders.stream().map(ManagedOrder::key).toList())
        .map(
            found ->
                orders.stream()
                    .collect(
                        toMap(
                            each -> each,
                            each -> found.getOrDefault(each.key(), OrderPaymentStatus.PAID))));
  }

  /** An order as merchants read it. */
  record ManagedOrder(
      long key,
      String number,
      Order.Status status,
      String email,
      String currency,
      BigDecimal total,
      Instant placedAt,
      @Nullable String phone,
      @Nullable String note,
      @Nullable Address deliveryAddress,
      String deliveryMethod,
      List<ManagedLine> lines,
      List<SentParcel> fulfilments,
      List<OrderEvent> timeline) {

    private BigDecimal of(Map<Long, Long> minorUnits) {
      return new Money(minorUnits.getOrDefault(key, 0L), currency).amount();
    }

    static ManagedOrder of(Order order) {
      return new ManagedOrder(
          order.id(),
          order.number(),
          order.status(),
          order.email(),
          order.currency(),
          new Money(order.total(), order.currency()).amount(),
          order.placedAt(),
          order.phone(),
          order.note(),
          order.deliveryAddress(),
          order.delivery().handle(),
          order.lines().stream()
              .map(
                  line ->
                      new ManagedLine(
                          line.number(),
                          line.sku(),
                          line.title(),
                          line.quantity(),
                          new Money(line.total(), order.currency()).amount(),
                          line.giftOf()))
              .toList(),
          order.fulfilments().stream().map(SentParcel::of).toList(),
          order.timeline());
    }
  }

  /** Something of an order that was sent, as merchants read it. */
  record SentParcel(
      Instant sentAt,
      @Nullable String carrier,
      @Nullable String trackingNumber,
      List<SentLine> lines) {

    static SentParcel of(Fulfilment fulfilment) {
      return new SentParcel(
          fulfilment.sentAt(),
          fulfilment.carrier(),
          fulfilment.trackingNumber(),
          fulfilment.quantities().entrySet().stream()
              .map(each -> new SentLine(each.getKey(), each.getValue()))
              .toList());
    }
  }

  /** So many of a line. */
  record SentLine(int number, int quantity) {}

  /** A line of an order as merchants read it. */
  record ManagedLine(
      int number,
      String sku,
      String title,
      int quantity,
      BigDecimal total,
      @Nullable String giftOf) {}
}
