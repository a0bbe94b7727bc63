package dev.vitrine.checkout;

import dev.vitrine.cart.Cart;
import dev.vitrine.cart.Carts;
import dev.vitrine.inventory.reservation.Allocation;
import dev.vitrine.inventory.reservation.Allocation.Found;
import dev.vitrine.inventory.reservation.Allocation.Lack;
import dev.vitrine.inventory.reservation.Allocation.Short;
import dev.vitrine.inventory.reservation.Reservations;
import dev.vitrine.payment.Payment;
import dev.vitrine.payment.Payments;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Begins to pay for carts: in one transaction the stock is held for a while and the payment is
 * written down; then its provider is asked, while nothing of the shop's is held.
 */
@Service
class PaymentSessions {

  private final Carts carts;
  private final Payments payments;
  private final Reservations reservations;
  private final OrderChecks checks;
  private final Demands demands;
  private final CheckoutProperties properties;
  private final TransactionalOperator transaction;

  PaymentSessions(
      Carts carts,
      Payments payments,
      Reservations reservations,
      OrderChecks checks,
      Demands demands,
      CheckoutProperties properties,
      TransactionalOperator transaction) {
    this.carts = carts;
    this.payments = payments;
    this.reservations = reservations;
    this.checks = checks;
    this.demands = demands;
    this.properties = properties;
    this.transaction = transaction;
  }

  Mono<Session> create(MutationInput input) {
    return carts
        .hold(input.text("cartId"))
        .flatMap(cart -> begin(cart, input))
        .as(transaction::transactional)
        .delayUntil(this::told)
        .defaultIfEmpty(refused(null, Refusal.of("CART_NOT_FOUND", "cartId")))
        .flatMap(session -> authorise(session, input));
  }

  /** A cart whose gifts gave way is another one. */
  private Mono<Void> told(Session session) {
    Cart cart = session.cart();
    return session.payment() != null || cart == null ? Mono.empty() : carts.tell(cart.id());
  }

  private Mono<Session> begin(Cart cart, MutationInput input) {
    if (cart.state() != Cart.State.OPEN) {
      return Mono.just(refused(cart, Refusal.of("CART_ORDERED", "cartId")));
    }
    if (cart.lines().isEmpty()) {
      return Mono.just(refused(cart, Refusal.of("CART_EMPTY", "cartId")));
    }
    return payments.isOffered(input.text("provider"), cart.currency())
        ? reserve(cart).flatMap(held -> begin(cart, input, held))
        : Mono.just(refused(cart, Refusal.of("PAYMENT_PROVIDER_UNKNOWN", "provider")));
  }

  private Mono<Allocation> reserve(Cart cart) {
    return reservations.reserve(demands.of(cart), properties.reservation());
  }

  private Mono<Session> begin(Cart cart, MutationInput input, Allocation held) {
    return switch (held) {
      case Short(List<Lack> lacks) -> lacking(cart, lacks);
      case Found found ->
          payments
              .begin(
                  cart.id(),
                  input.text("provider"),
                  cart.cost().total(),
                  cart.currency(),
                  input.value("idempotencyKey", String.class).orElse(null),
                  input.fields().toString())
              .map(payment -> new Session(payment, cart, List.of()))
              .defaultIfEmpty(
                  refused(cart, Refusal.of("IDEMPOTENCY_KEY_REUSED", "idempotencyKey")));
    };
  }

  /** Gifts give way: without them the shopper can pay, once they were told. */
  private Mono<Session> lacking(Cart cart, List<Lack> lacks) {
    return carts
        .dropGifts(cart, lacks.stream().map(Lack::variantId).toList())
        .map(dropped -> new Session(null, dropped.cart(), dropped.changes()))
        .defaultIfEmpty(new Session(null, cart, checks.lacking(cart, lacks)));
  }

  private static Session refused(@Nullable Cart cart, Refusal refusal) {
    return new Session(null, cart, List.of(refusal));
  }

  private Mono<Session> authorise(Session session, MutationInput input) {
    Payment begun = session.payment();
    return begun == null
        ? Mono.just(session)
        : payments
            .authorise(begun, details(input))
            .map(payment -> new Session(payment, session.cart(), failure(payment)));
  }

  @SuppressWarnings("unchecked")
  /** What the shopper gave the provider. */
  static Map<String, Object> details(MutationInput input) {
    return input.fields().get("details") instanceof Map<?, ?> details
        ? (Map<String, Object>) details
        : Map.of();
  }

  /** Why a payment did not go through; nothing where it did, or may yet. */
  static List<Refusal> failure(Payment payment) {
    return switch (payment.state()) {
      case AUTHORISED, CAPTURED, ACTION_NEEDED -> List.of();
      case PENDING -> failed("PROVIDER_UNAVAILABLE");
      case DECLINED, FAILED ->
          failed(Objects.requireNonNullElse(payment.reason(), "CARD_DECLINED"));
      case LAPSED, CANCELLING, CANCELLED -> failed("CANCELLED");
    };
  }

  private static List<Refusal> failed(String reason) {
    return List.of(Refusal.of("PAYMENT_FAILED", "details").with(Map.of("reason", reason)));
  }

  /**
   * What became of the attempt.
   *
   * @param payment null where there was none
   * @param refusals why it did not go through
   */
  record Session(@Nullable Payment payment, @Nullable Cart cart, List<Refusal> refusals) {}
}
