package dev.vitrine.cart;

import dev.vitrine.delivery.DeliveryMethods;
import dev.vitrine.inventory.Availability;
import dev.vitrine.market.ShopContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    Locale locale = shop.language();
    List<CartProblem> problems = new ArrayList<>();
    if (cart.lines().isEmpty()) {
      problems.add(refusals.problem("CART_EMPTY", Map.of(), null, locale));
    }
    Set<Integer> shortOf = shortOf(cart, stock);
    lines.stream()
        .filter(line -> line.giftOf() == null)
        .flatMap(line -> problem(line, shortOf, locale).stream())
        .forEach(problems::add);
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

  private Optional<CartProblem> problem(CartLineView line, Set<Integer> shortOf, Locale locale) {
    if (line.variant() == null) {
      return Optional.of(refusals.problem("NOT_SOLD", Map.of("sku", line.sku()), line, locale));
    }
    if (!shortOf.contains(line.number())) {
      return Optional.empty();
    }
    Integer left = line.availability().quantity();
    Map<String, Object> facts = Map.of("available", left == null ? 0 : left);
    return Optional.of(refusals.problem("INSUFFICIENT_STOCK", facts, line, locale));
  }

  /** The numbers of the lines that want something of which the cart wants more than there is. */
  private static Set<Integer> shortOf(Cart cart, Map<Long, Availability> stock) {
    Map<Long, Integer> demand = cart.chosenDemand();
    Predicate<Long> lacking =
        variant ->
            !stock.getOrDefault(variant, Availability.NONE).holds(demand.getOrDefault(variant, 0));
    return cart.lines().stream()
        .filter(line -> line.demand().keySet().stream().anyMatch(lacking))
        .map(CartLine::number)
        .collect(Collectors.toSet());
  }
}
