package dev.vitrine.cart;

import dev.vitrine.delivery.DeliveryMethods;
import dev.vitrine.inventory.Availability;
import dev.vitrine.market.ShopContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds what keeps a cart from becoming an order. */
@Component
class CartProblems {

  private final CartRefusals refusals;
  private final DeliveryMethods deliveries;

  CartProblems(CartRefusals refusals, DeliveryMethods deliveries) {
    this.refusals = refusals;
    this.deliveries = deliveries;
  }

  List<CartProblem> of(
      Cart cart, List<CartLineView> lines, Map<Long, Availability> stock, ShopContext shop) {
    Locale locale = shop.locales().locale().toLocale();
    List<CartProblem> problems = new ArrayList<>();
    if (cart.lines().isEmpty()) {
      problems.add(refusals.problem("CART_EMPTY", Map.of(), null, locale));
    }
    lines.stream()
        .filter(line -> line.giftOf() == null)
        .forEach(line -> addProblems(cart, line, stock, problems, locale));
    if (cart.email() == null) {
      problems.add(refusals.problem("CONTACT_MISSING", Map.of(), null, locale));
    }
    if (deliveries.isFetched(cart.deliveryMethod())) {
      return problems;
    }
    if (cart.deliveryAddress() == null) {
      problems.add(refusals.problem("DELIVERY_ADDRESS_MISSING", Map.of(), null, locale));
    } else if (cart.deliveryMethod() == null) {
      problems.add(refusals.problem("DELIVERY_OPTION_MISSING", Map.of(), null, locale));
    }
    return problems;
  }

  private void addProblems(
      Cart cart,
      CartLineView line,
      Map<Long, Availability> stock,
      List<CartProblem> problems,
      Locale locale) {
    if (line.variant() == null) {
      problems.add(refusals.problem("NOT_SOLD", Map.of("sku", line.sku()), line, locale));
    } else if (isShort(cart, line, stock)) {
      Integer left = line.availability().quantity();
      int available = left == null ? 0 : left;
      problems.add(
          refusals.problem("INSUFFICIENT_STOCK", Map.of("available", available), line, locale));
    }
  }

  private static boolean isShort(Cart cart, CartLineView line, Map<Long, Availability> stock) {
    Map<Long, Integer> demand = cart.chosenDemand();
    return cart.line(line.number()).map(CartLine::demand).orElse(Map.of()).keySet().stream()
        .anyMatch(
            variant ->
                !stock
                    .getOrDefault(variant, Availability.NONE)
                    .holds(demand.getOrDefault(variant, 0)));
  }
}
