package dev.vitrine.checkout;

import dev.vitrine.cart.Cart;
import dev.vitrine.payment.Payment;
import dev.vitrine.payment.Payments;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.platform.signing.Signatures;
import dev.vitrine.platform.signing.SignedId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the payment that pays an order, and holds it. */
@Component
class PaymentChoice {

  static final String TYPE = "PaymentSession";

  private static final Logger log = LoggerFactory.getLogger(PaymentChoice.class);

  private final Payments payments;
  private final Signatures signatures;

  PaymentChoice(Payments payments, Signatures signatures) {
    this.payments = payments;
    this.signatures = signatures;
  }

  /**
   * Has the provider of a named payment asked how it stands, in no transaction: the shopper may
   * come back from there before its own news does. Without an answer it stays as it was.
   */
  Mono<Void> refresh(@Nullable String sessionId) {
    return sessionId == null
        ? Mono.empty()
        : Mono.justOrEmpty(signatures.read(TYPE, sessionId))
            .map(SignedId::number)
            .flatMap(payments::refresh)
            .doOnError(down -> log.warn("A payment is taken as it is known: {}", down.toString()))
            .onErrorComplete()
            .then();
  }

  /** The payment named, or that of the cart which was authorised last. */
  Mono<Choice> of(@Nullable String sessionId, Cart cart) {
    if (cart.cost().total() == 0 && sessionId == null) {
      return Mono.just(new Nothing());
    }
    Mono<Payment> found =
        sessionId == null
            ? payments.lockLatestAuthorised(cart.id())
            : Mono.justOrEmpty(signatures.read(TYPE, sessionId))
                .map(SignedId::number)
                .flatMap(payments::lock);
    return found
        .filter(payment -> payment.cartId() == cart.id())
        .map(payment -> judge(payment, cart))
        .defaultIfEmpty(refused("PAYMENT_MISSING"));
  }

  private static Choice judge(Payment payment, Cart cart) {
    return switch (payment.state()) {
      case AUTHORISED -> isExact(payment, cart) ? new Chosen(payment) : refused("AMOUNT_CHANGED");
      case ACTION_NEEDED -> refused("ACTION_NEEDED");
      case PENDING -> refused("PROVIDER_UNAVAILABLE");
      case DECLINED -> refused(Objects.requireNonNullElse(payment.reason(), "CARD_DECLINED"));
      case CAPTURED, LAPSED, CANCELLING, CANCELLED, FAILED -> refused("CANCELLED");
    };
  }

  private static boolean isExact(Payment payment, Cart cart) {
    return payment.amount() == cart.cost().total()
        && payment.currency().equals(cart.currency())
        && payment.orderId() == null;
  }

  private static Choice refused(String reason) {
    return new Refused(
        Refusal.of("PAYMENT_FAILED", "paymentSessionId").with(Map.of("reason", reason)));
  }

  /** What pays an order. */
  sealed interface Choice {}

  /** A payment, held. */
  record Chosen(Payment payment) implements Choice {}

  /** There is nothing to pay. */
  record Nothing() implements Choice {}

  /** Nothing does. */
  record Refused(Refusal refusal) implements Choice {}
}
