package dev.vitrine.payment;

import dev.vitrine.payment.Payment.State;
import dev.vitrine.platform.outbox.Outbox;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** How orders are paid. What was set aside and lapses is told, so that it can be paid anew. */
@Service
public class OrderPayments {

  /** What is told, with the keys of orders, when their payment lapsed or was made anew. */
  public static final String TOPIC = "orderPayment";

  private static final String STATUSES =
      """
      SELECT order_id, status
      FROM order_payment
      WHERE order_id = ANY(:orderIds)
      """;

  private final DatabaseClient database;
  private final PaymentRepository repository;
  private final Outbox outbox;
  private final TransactionalOperator transaction;

  OrderPayments(
      DatabaseClient database,
      PaymentRepository repository,
      Outbox outbox,
      TransactionalOperator transaction) {
    this.database = database;
    this.repository = repository;
    this.outbox = outbox;
    this.transaction = transaction;
  }

  /** How far orders are paid, by order; those that nothing was paid for are absent. */
  public Mono<Map<Long, OrderPaymentStatus>> statuses(Collection<Long> orderIds) {
    return database
        .sql(STATUSES)
        .bind("orderIds", orderIds.toArray(Long[]::new))
        .map(
            row ->
                Map.entry(
                    Objects.requireNonNull(row.get("order_id", Long.class)),
                    OrderPaymentStatus.valueOf(
                        Objects.requireNonNull(row.get("status", String.class)))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** Notes that what was set aside for an order is set aside no more. */
  Mono<Payment> lapse(Payment payment) {
    return repository
        .move(Payments.to(payment, State.LAPSED), State.AUTHORISED)
        .delayUntil(lapsed -> Mono.justOrEmpty(lapsed.orderId()).flatMap(this::tell))
        .as(transaction::transactional);
  }

  /**
   * Has an order paid by another payment, in the caller's transaction, which holds the order.
   *
   * @return false when the order is paid, or the payment is not one of its sum that is set aside
   */
  public Mono<Boolean> renew(long orderId, long cartId, long amount, long paymentId) {
    return repository
        .lock(paymentId)
        .filter(payment -> payment.cartId() == cartId && payment.amount() == amount)
        .filterWhen(payment -> isOpen(orderId, payment))
        .flatMap(
            payment -> repository.attach(paymentId, orderId).then(tell(orderId)).thenReturn(true))
        .defaultIfEmpty(false);
  }

  private Mono<Boolean> isOpen(long orderId, Payment payment) {
    return payment.state() == State.AUTHORISED && payment.orderId() == null
        ? statuses(Set.of(orderId)).map(found -> found.get(orderId) == OrderPaymentStatus.LAPSED)
        : Mono.just(false);
  }

  private Mono<Void> tell(long orderId) {
    return outbox.append(TOPIC, Set.of(orderId));
  }
}
