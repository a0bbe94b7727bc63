package dev.vitrine.checkout;

import dev.vitrine.order.Order;
import dev.vitrine.order.OrderChanges;
import dev.vitrine.order.Orders;
import dev.vitrine.payment.OrderPaymentStatus;
import dev.vitrine.payment.OrderPayments;
import dev.vitrine.payment.Payment;
import dev.vitrine.payment.Payments;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.platform.signing.Signatures;
import dev.vitrine.platform.signing.SignedId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Has orders paid anew whose payment lapsed. As for a cart the payment is written down and set
 * aside first; only then does it pay the order, which is taken from it afterwards. What is set
 * aside in vain is given up like any payment that pays no order.
 */
@Service
class OrderPaying {

  private final Orders orders;
  private final OrderChanges changes;
  private final OrderPayments orderPayments;
  private final Payments payments;
  private final Signatures signatures;

  OrderPaying(
      Orders orders,
      OrderChanges changes,
      OrderPayments orderPayments,
      Payments payments,
      Signatures signatures) {
    this.orders = orders;
    this.changes = changes;
    this.orderPayments = orderPayments;
    this.payments = payments;
    this.signatures = signatures;
  }

  Mono<Paid> pay(MutationInput input) {
    return orders
        .byToken(input.text("token"))
        .flatMap(order -> pay(order, input))
        .defaultIfEmpty(new Paid(null, null, List.of(Refusal.of("NOT_FOUND", "token"))));
  }

  private Mono<Paid> pay(Order order, MutationInput input) {
    Mono<Payment> payment =
        input
            .value("paymentSessionId", String.class)
            .map(this::begun)
            .orElseGet(() -> begin(order, input));
    return orderPayments
        .statuses(Set.of(order.id()))
        .filter(found -> found.get(order.id()) == OrderPaymentStatus.LAPSED)
        .flatMap(
            lapsed ->
                payment
                    .flatMap(begun -> settle(order, begun))
                    .defaultIfEmpty(refused(order, failed())))
        .defaultIfEmpty(refused(order, wrongStatus(order)));
  }

  /** The shopper came back from where something had to be done first. */
  private Mono<Payment> begun(String sessionId) {
    return Mono.justOrEmpty(signatures.read(PaymentChoice.TYPE, sessionId))
        .map(SignedId::number)
        .flatMap(payments::refresh);
  }

  private Mono<Payment> begin(Order order, MutationInput input) {
    String provider = input.text("provider");
    return payments.isOffered(provider, order.currency())
        ? payments
            .begin(
                order.cartId(),
                provider,
                order.total(),
                order.currency(),
                input.value("idempotencyKey", String.class).orElse(null),
                input.fields().toString())
            .flatMap(begun -> payments.authorise(begun, PaymentSessions.details(input)))
        : Mono.empty();
  }

  private Mono<Paid> settle(Order order, Payment payment) {
    return payment.state() == Payment.State.AUTHORISED
        ? changes
            .payAnew(order.id(), payment.id())
            .map(changed -> new Paid(changed.order(), payment, changed.refusals()))
        : Mono.just(new Paid(order, payment, PaymentSessions.failure(payment)));
  }

  private static Paid refused(Order order, Refusal refusal) {
    return new Paid(order, null, List.of(refusal));
  }

  private static Refusal failed() {
    return Refusal.of("PAYMENT_FAILED", "paymentSessionId")
        .with(Map.of("reason", "PAYMENT_MISSING"));
  }

  private static Refusal wrongStatus(Order order) {
    return Refusal.of("WRONG_ORDER_STATUS", "token").with(Map.of("status", order.status().name()));
  }

  /**
   * What became of the attempt.
   *
   * @param order as it is then; null where there is none
   * @param payment null where there was none
   */
  record Paid(@Nullable Order order, @Nullable Payment payment, List<Refusal> refusals) {}
}
