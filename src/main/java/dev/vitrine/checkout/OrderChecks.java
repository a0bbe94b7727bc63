package dev.vitrine.checkout;

import dev.vitrine.cart.Cart;
import dev.vitrine.cart.CartLine;
import dev.vitrine.cart.Carts;
import dev.vitrine.delivery.DeliveryMethods;
import dev.vitrine.inventory.reservation.Allocation.Lack;
import dev.vitrine.listing.storefront.ListedVariant;
import dev.vitrine.market.Money;
import dev.vitrine.platform.mutation.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a cart can become an order. */
@Component
class OrderChecks {

  private final DeliveryMethods deliveries;

  OrderChecks(DeliveryMethods deliveries) {
    this.deliveries = deliveries;
  }

  /** What is missing, and which lines the market sells no more. */
  List<Refusal> missing(Cart cart, Map<Long, ListedVariant> listed) {
    List<Refusal> missing = new ArrayList<>();
    if (cart.lines().isEmpty()) {
      missing.add(Refusal.of("CART_EMPTY", "cartId"));
    }
    if (cart.email() == null) {
      missing.add(Refusal.of("CONTACT_MISSING", "cartId"));
    }
    if (cart.deliveryAddress() == null && !deliveries.isFetched(cart.deliveryMethod())) {
      missing.add(Refusal.of("DELIVERY_ADDRESS_MISSING", "cartId"));
    }
    if (cart.deliveryMethod() == null) {
      missing.add(Refusal.of("DELIVERY_OPTION_MISSING", "cartId"));
    }
    cart.lines().stream()
        .filter(line -> !line.isGift() && !listed.containsKey(line.variantId()))
        .map(OrderChecks::notSold)
        .forEach(missing::add);
    return missing;
  }

  private static Refusal notSold(CartLine line) {
    return Refusal.of("NOT_SOLD", "cartId").with(Map.of("sku", line.sku(), "line", line.number()));
  }

  /** What costs something else than when the cart was priced. */
  List<Refusal> changes(Cart cart, Carts.Priced priced) {
    if (!priced.changes().isEmpty()) {
      return priced.changes();
    }
    if (priced.cart().deliveryMethod() == null) {
      return List.of(Refusal.of("DELIVERY_OPTION_MISSING", "cartId"));
    }
    return cart.cost().equals(priced.cart().cost())
        ? List.of()
        : List.of(changed(cart.cost().total(), priced.cart().cost().total()));
  }

  /** The refusal of a total that is not the cart's. */
  Optional<Refusal> unexpected(@Nullable BigDecimal expected, Cart cart) {
    Money total = new Money(cart.cost().total(), cart.currency());
    return expected == null || expected.compareTo(total.amount()) == 0
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "PRICE_CHANGED",
                List.of("input", "expectedTotal"),
                Map.of("was", shown(expected, cart.currency()), "now", total.minorUnits())));
  }

  private static long shown(BigDecimal expected, String currency) {
    try {
      return Money.of(expected, currency).minorUnits();
    } catch (ArithmeticException tooLarge) {
      return 0;
    }
  }

  private static Refusal changed(long was, long now) {
    return Refusal.plain("PRICE_CHANGED").with(Map.of("was", was, "now", now));
  }

  /** The lines that want more of a variant than there is. */
  List<Refusal> lacking(Cart cart, List<Lack> lacks) {
    List<Refusal> refusals = new ArrayList<>();
    for (CartLine line : cart.lines()) {
      Map<Long, Integer> demand = line.demand();
      lacks.stream()
          .filter(lack -> demand.containsKey(lack.variantId()))
          .findFirst()
          .map(lack -> lacking(line, demand, lack))
          .ifPresent(refusals::add);
    }
    return refusals;
  }

  private static Refusal lacking(CartLine line, Map<Long, Integer> demand, Lack lack) {
    int each = Math.max(1, demand.getOrDefault(lack.variantId(), 1) / line.quantity());
    return Refusal.of("INSUFFICIENT_STOCK", "cartId")
        .with(Map.of("line", line.number(), "available", lack.available() / each));
  }
}
