package dev.vitrine.payment;

import dev.vitrine.payment.Payment.State;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Gives money back. What is to be given back is written down in the transaction that decides it;
 * the provider is told afterwards, as often as it takes, by the same key.
 */
@Service
public class Refunds {

  private static final Logger log = LoggerFactory.getLogger(Refunds.class);

  private static final String NOTE =
      """
      INSERT INTO refund (payment_id, amount)
      VALUES (:paymentId, :amount)
      """;

  private static final String GIVE_UP =
      """
      UPDATE payment
      SET state = 'CANCELLED', updated_at = now()
      WHERE id = :paymentId AND state = 'AUTHORISED'
      """;

  private static final String PENDING =
      """
      SELECT id, payment_id, amount
      FROM refund
      WHERE state = 'PENDING'
      ORDER BY id
      LIMIT 100
      """;

  private static final String DONE =
      """
      UPDATE refund
      SET state = 'DONE'
      WHERE id = :id
      """;

  private static final String TOTALS =
      """
      SELECT order_id, sum(refunded)::bigint AS refunded
      FROM payment
      WHERE order_id = ANY(:orderIds)
      GROUP BY order_id
      """;

  private final DatabaseClient database;
  private final Payments payments;

  Refunds(DatabaseClient database, Payments payments) {
    this.database = database;
    this.payments = payments;
  }

  /**
   * Decides in the caller's transaction to give back so much of what an order was paid with.
   *
   * @param amount in the currency's smallest unit, above 0
   * @return false when less than that was paid and is not given back yet
   */
  public Mono<Boolean> refund(long orderId, long amount) {
    return payments
        .ofOrder(orderId)
        .filter(payment -> payment.state() == State.CAPTURED)
        .next()
        .flatMap(payment -> payments.noteRefund(payment.id(), amount))
        .flatMap(payment -> note(payment.id(), amount).thenReturn(true))
        .defaultIfEmpty(false);
  }

  /**
   * Decides in the caller's transaction to give back all that an order was paid with.
   *
   * @return false while the money is being taken; ask again a little later
   */
  public Mono<Boolean> release(long orderId) {
    return payments
        .ofOrder(orderId)
        .concatMap(payment -> payments.lock(payment.id()))
        .concatMap(this::release)
        .all(released -> released);
  }

  private Mono<Boolean> release(Payment payment) {
    return switch (payment.state()) {
      case CAPTURED -> rest(payment);
      case AUTHORISED ->
          payments.isCapturedAtOnce(payment)
              ? Mono.just(false)
              : database.sql(GIVE_UP).bind("paymentId", payment.id()).then().thenReturn(true);
      case PENDING, ACTION_NEEDED, LAPSED, DECLINED, CANCELLING, CANCELLED, FAILED ->
          Mono.just(true);
    };
  }

  /** What is given back of orders or is about to be, in the currency's smallest unit, by order. */
  public Mono<Map<Long, Long>> totals(Collection<Long> orderIds) {
    return database
        .sql(TOTALS)
        .bind("orderIds", orderIds.toArray(Long[]::new))
        .map(
            row ->
                Map.entry(
                    Objects.requireNonNull(row.get("order_id", Long.class)),
                    Objects.requireNonNull(row.get("refunded", Long.class))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private Mono<Boolean> rest(Payment payment) {
    long left = payment.amount() - payment.refunded();
    return left == 0
        ? Mono.just(true)
        : payments
            .noteRefund(payment.id(), left)
            .flatMap(noted -> note(noted.id(), left).thenReturn(true));
  }

  private Mono<Void> note(long paymentId, long amount) {
    return database.sql(NOTE).bind("paymentId", paymentId).bind("amount", amount).then();
  }

  /** Tells providers of refunds that they were not told of yet. */
  Mono<Void> carryOut() {
    return database
        .sql(PENDING)
        .map(
            row ->
                new Pending(
                    Objects.requireNonNull(row.get("id", Long.class)),
                    Objects.requireNonNull(row.get("payment_id", Long.class)),
                    Objects.requireNonNull(row.get("amount", Long.class))))
        .all()
        .flatMap(this::carryOut, 4)
        .then();
  }

  private Mono<Void> carryOut(Pending refund) {
    return payments
        .byId(refund.paymentId())
        .flatMap(payment -> payments.refund(payment, refund.amount(), "refund-" + refund.id()))
        .then(database.sql(DONE).bind("id", refund.id()).then())
        .doOnError(failure -> log.warn("Refund {} waits: {}", refund.id(), failure.toString()))
        .onErrorComplete();
  }

  private record Pending(long id, long paymentId, long amount) {}
}
