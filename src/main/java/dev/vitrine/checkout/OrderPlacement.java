package dev.vitrine.checkout;

import dev.vitrine.behaviour.recording.Purchases;
import dev.vitrine.cart.Cart;
import dev.vitrine.cart.Carts;
import dev.vitrine.inventory.reservation.Allocation.Found;
import dev.vitrine.inventory.reservation.Allocation.Lack;
import dev.vitrine.inventory.reservation.Allocation.Short;
import dev.vitrine.inventory.reservation.Demand;
import dev.vitrine.inventory.reservation.Reservations;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.order.Order;
import dev.vitrine.order.Orders;
import dev.vitrine.payment.Payment;
import dev.vitrine.payment.Payments;
import dev.vitrine.platform.idempotency.Attempt;
import dev.vitrine.platform.idempotency.Idempotency;
import dev.vitrine.platform.idempotency.KeyReused;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.pricing.promotion.Promotions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Turns a cart into an order, once: in one transaction that holds the cart, the payment and the
 * stock, in this order. Whoever comes second finds the cart ordered and gets the same order.
 */
@Service
class OrderPlacement {

  private final Carts carts;
  private final Orders orders;
  private final OrderChecks checks;
  private final OrderDrafts drafts;
  private final PaymentChoice choice;
  private final Payments payments;
  private final Reservations reservations;
  private final Promotions promotions;
  private final Markets markets;
  private final Purchases purchases;
  private final Demands demands;
  private final Idempotency idempotency;
  private final TransactionalOperator transaction;

  OrderPlacement(
      Carts carts,
      Orders orders,
      OrderChecks checks,
      OrderDrafts drafts,
      PaymentChoice choice,
      Payments payments,
      Reservations reservations,
      Promotions promotions,
      Markets markets,
      Purchases purchases,
      Demands demands,
      Idempotency idempotency,
      TransactionalOperator transaction) {
    this.carts = carts;
    this.orders = orders;
    this.checks = checks;
    this.drafts = drafts;
    this.choice = choice;
    this.payments = payments;
    this.reservations = reservations;
    this.promotions = promotions;
    this.markets = markets;
    this.purchases = purchases;
    this.demands = demands;
    this.idempotency = idempotency;
    this.transaction = transaction;
  }

  Mono<OrderAnswer> place(OrderRequest request) {
    return carts
        .hold(request.cartId())
        .flatMap(cart -> once(request, cart, Mono.defer(() -> placeHeld(request, cart))))
        .as(transaction::transactional)
        .flatMap(this::told)
        .switchIfEmpty(Mono.fromSupplier(OrderPlacement::notFound))
        .onErrorResume(UsedUp.class, failure -> Mono.just(usedUp(failure)))
        .onErrorResume(KeyReused.class, reused -> Mono.just(keyReused()));
  }

  private Mono<OrderAnswer> told(OrderAnswer answer) {
    return answer.cartId().map(carts::tell).orElseGet(Mono::empty).thenReturn(answer);
  }

  private Mono<OrderAnswer> once(OrderRequest request, Cart cart, Mono<OrderAnswer> work) {
    String key = request.idempotencyKey();
    return key == null
        ? work
        : idempotency.once(
            new Attempt("orderPlace " + cart.id(), key, request.body()), OrderAnswer.class, work);
  }

  private Mono<OrderAnswer> placeHeld(OrderRequest request, Cart cart) {
    if (cart.state() == Cart.State.ORDERED) {
      return orders.ofCart(cart.id()).map(OrderAnswer::placed);
    }
    List<Refusal> missing = checks.missing(cart, request.listed());
    return missing.isEmpty()
        ? carts
            .priced(cart, request.listed().keySet())
            .flatMap(priced -> placePriced(request, cart, priced))
        : Mono.just(OrderAnswer.refused(cart, missing));
  }

  /** A cart that costs something else by now is kept so: the shopper must see it first. */
  private Mono<OrderAnswer> placePriced(OrderRequest request, Cart cart, Carts.Priced priced) {
    List<Refusal> changes = checks.changes(cart, priced);
    if (!changes.isEmpty()) {
      return carts.write(cart, priced.cart()).map(written -> OrderAnswer.refused(written, changes));
    }
    return checks
        .unexpected(request.expectedTotal(), cart)
        .map(refusal -> Mono.just(OrderAnswer.refused(cart, refusal)))
        .orElseGet(() -> pay(request, cart, priced.cart()));
  }

  private Mono<OrderAnswer> pay(OrderRequest request, Cart cart, Cart priced) {
    return choice
        .of(request.paymentSessionId(), cart)
        .flatMap(
            chosen ->
                switch (chosen) {
                  case PaymentChoice.Refused(Refusal refusal) ->
                      Mono.just(OrderAnswer.refused(cart, refusal));
                  case PaymentChoice.Nothing nothing ->
                      take(request, cart, priced, Optional.empty());
                  case PaymentChoice.Chosen(Payment payment) ->
                      take(request, cart, priced, Optional.of(payment));
                });
  }

  private Mono<OrderAnswer> take(
      OrderRequest request, Cart cart, Cart priced, Optional<Payment> payment) {
    Market market = markets.byId(cart.marketId()).orElseGet(markets::shopDefault);
    Demand demand = demands.of(cart);
    return reservations
        .allocate(demand)
        .flatMap(
            allocation ->
                switch (allocation) {
                  case Short(List<Lack> lacks) -> lacking(cart, lacks);
                  case Found found ->
                      write(drafts.of(request, priced, market, found), cart, demand, found, payment)
                          .flatMap(order -> note(request, order).thenReturn(order))
                          .flatMap(order -> carts.order(cart, priced).thenReturn(order))
                          .map(OrderAnswer::placed);
                });
  }

  /** Gifts give way: without them the shopper can order, once they were told. */
  private Mono<OrderAnswer> lacking(Cart cart, List<Lack> lacks) {
    return carts
        .dropGifts(cart, lacks.stream().map(Lack::variantId).toList())
        .map(dropped -> OrderAnswer.refused(dropped.cart(), dropped.changes()))
        .defaultIfEmpty(OrderAnswer.refused(cart, checks.lacking(cart, lacks)));
  }

  private Mono<Order> write(
      Order draft, Cart cart, Demand demand, Found found, Optional<Payment> payment) {
    return orders
        .place(draft)
        .flatMap(
            order ->
                reservations
                    .sell(demand, order.id(), found)
                    .then(Mono.justOrEmpty(payment))
                    .flatMap(paid -> payments.attach(paid, order.id()))
                    .then(claim(cart, order))
                    .thenReturn(order));
  }

  private Mono<Void> note(OrderRequest request, Order order) {
    return Mono.justOrEmpty(request.visitor())
        .flatMap(visitor -> purchases.note(order.id(), visitor));
  }

  /** What somebody else used up meanwhile undoes the order. */
  private Mono<Void> claim(Cart cart, Order order) {
    return promotions
        .claim(Set.copyOf(cart.promotions()), order.codes(), cart.customerKey(), order.id())
        .flatMap(claimed -> claimed ? Mono.empty() : Mono.error(new UsedUp(cart)));
  }

  private static OrderAnswer usedUp(UsedUp failure) {
    return OrderAnswer.refused(
        failure.cart, Refusal.of("DISCOUNT_CODE_USED_UP", "cartId").with(Map.of("code", "")));
  }

  private static OrderAnswer notFound() {
    return OrderAnswer.refused(null, Refusal.of("CART_NOT_FOUND", "cartId"));
  }

  private static OrderAnswer keyReused() {
    return OrderAnswer.refused(null, Refusal.of("IDEMPOTENCY_KEY_REUSED", "idempotencyKey"));
  }

  /** Rolls an order back. */
  private static final class UsedUp extends RuntimeException {

    private final transient Cart cart;

    UsedUp(Cart cart) {
      super("A promotion was used up meanwhile", null, false, false);
      this.cart = cart;
    }
  }
}
