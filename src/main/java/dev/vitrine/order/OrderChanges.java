package dev.vitrine.order;

import dev.vitrine.inventory.reservation.Reservations;
import dev.vitrine.market.Money;
import dev.vitrine.order.Order.Status;
import dev.vitrine.payment.OrderPayments;
import dev.vitrine.payment.Refunds;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.platform.outbox.Outbox;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What becomes of orders: each change in one transaction that holds the order. */
@Service
public class OrderChanges {

  private final OrderRepository repository;
  private final Reservations reservations;
  private final Refunds refunds;
  private final OrderPayments payments;
  private final Outbox outbox;
  private final TransactionalOperator transaction;

  OrderChanges(
      OrderRepository repository,
      Reservations reservations,
      Refunds refunds,
      OrderPayments payments,
      Outbox outbox,
      TransactionalOperator transaction) {
    this.repository = repository;
    this.reservations = reservations;
    this.refunds = refunds;
    this.payments = payments;
    this.outbox = outbox;
    this.transaction = transaction;
  }

  /**
   * Has an order paid by another payment, where what was set aside for it lapsed.
   *
   * @param paymentId of a payment that is set aside
   */
  public Mono<Changed> payAnew(long id, long paymentId) {
    return held(
        id,
        order ->
            order.status() == Status.CANCELLED
                ? wrong(order)
                : payments
                    .renew(id, order.cartId(), order.total(), paymentId)
                    .flatMap(renewed -> renewed ? done(order) : wrong(order)));
  }

  /** Calls an order off that nothing was sent of: its stock and its money go back. */
  public Mono<Changed> cancel(long id) {
    return held(id, order -> order.status() == Status.PLACED ? cancel(order) : wrong(order));
  }

  /** As {@link #cancel}; one that was called off before is left as it is. */
  Mono<Changed> callOff(long id) {
    return held(
        id,
        order ->
            switch (order.status()) {
              case PLACED -> cancel(order);
              case CANCELLED -> done(order);
              case PARTIALLY_FULFILLED, FULFILLED, DELIVERED -> wrong(order);
            });
  }

  private Mono<Changed> cancel(Order order) {
    return refunds
        .release(order.id())
        .flatMap(
            released ->
                released
                    ? move(order, Status.CANCELLED).then(takeBack(order)).then(done(order))
                    : refused(order, Refusal.plain("PAYMENT_IN_PROGRESS")));
  }

  private Mono<Void> takeBack(Order order) {
    return reservations
        .sold(order.id())
        .filter(parts -> !parts.isEmpty())
        .flatMap(parts -> reservations.takeBack(order.id(), parts));
  }

  /**
   * Notes that something of an order was sent.
   *
   * @param quantities by the line's number; empty for all that is left
   */
  Mono<Changed> fulfil(
      long id,
      Map<Integer, Integer> quantities,
      @Nullable String carrier,
      @Nullable String trackingNumber) {
    return held(
        id,
        order ->
            order.status() == Status.PLACED || order.status() == Status.PARTIALLY_FULFILLED
                ? repository
                    .fulfilled(id)
                    .flatMap(sent -> fulfil(order, sent, quantities, carrier, trackingNumber))
                : wrong(order));
  }

  private Mono<Changed> fulfil(
      Order order,
      Map<Integer, Integer> sent,
      Map<Integer, Integer> wanted,
      @Nullable String carrier,
      @Nullable String trackingNumber) {
    Map<Integer, Integer> left = new HashMap<>();
    order
        .lines()
        .forEach(
            line -> left.put(line.number(), line.quantity() - sent.getOrDefault(line.number(), 0)));
    Map<Integer, Integer> now = wanted.isEmpty() ? left : wanted;
    boolean tooMany =
        now.entrySet().stream()
            .anyMatch(it -> it.getValue() < 0 || it.getValue() > left.getOrDefault(it.getKey(), 0));
    if (tooMany) {
      return refused(
          order, Refusal.of("INVALID_QUANTITY", "lines").with(Map.of("min", 1, "max", 0)));
    }
    boolean all =
        left.entrySet().stream()
            .allMatch(it -> it.getValue().equals(now.getOrDefault(it.getKey(), 0)));
    return repository
        .insertFulfilment(order.id(), now, carrier, trackingNumber)
        .then(move(order, all ? Status.FULFILLED : Status.PARTIALLY_FULFILLED))
        .then(done(order));
  }

  /** Notes that an order arrived. */
  Mono<Changed> deliver(long id) {
    return held(
        id,
        order ->
            order.status() == Status.FULFILLED
                ? move(order, Status.DELIVERED).then(done(order))
                : wrong(order));
  }

  /** Gives so much of an order's money back, in the currency's units. */
  Mono<Changed> refund(long id, BigDecimal amount) {
    return held(
        id,
        order -> {
          long minor = Money.of(amount, order.currency()).minorUnits();
          return minor <= 0
              ? refused(order, Refusal.of("INVALID", "amount"))
              : refunds
                  .refund(id, minor)
                  .flatMap(
                      noted ->
                          noted
                              ? done(order)
                              : refused(order, Refusal.of("REFUND_TOO_LARGE", "amount")));
        });
  }

  private Mono<Changed> held(long id, Function<Order, Mono<Changed>> change) {
    return repository
        .lock(id)
        .flatMap(locked -> repository.byIds(Set.of(id)).single())
        .flatMap(change)
        .as(transaction::transactional);
  }

  private Mono<Void> move(Order order, Status to) {
    return repository
        .move(order.id(), to, Status.values())
        .then(outbox.append(Orders.TOPIC, Set.of(order.id())));
  }

  private Mono<Changed> done(Order order) {
    return Mono.defer(() -> repository.byIds(Set.of(order.id())).single())
        .map(changed -> new Changed(changed, List.of()));
  }

  private static Mono<Changed> wrong(Order order) {
    return refused(
        order, Refusal.plain("WRONG_ORDER_STATUS").with(Map.of("status", order.status().name())));
  }

  private static Mono<Changed> refused(Order order, Refusal refusal) {
    return Mono.just(new Changed(order, List.of(refusal)));
  }

  /** An order after a change, or as it was and why. */
  public record Changed(Order order, List<Refusal> refusals) {}
}
