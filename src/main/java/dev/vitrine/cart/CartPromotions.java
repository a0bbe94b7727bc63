package dev.vitrine.cart;

import dev.vitrine.customer.Customer;
import dev.vitrine.customer.Customers;
import dev.vitrine.order.Orders;
import dev.vitrine.pricing.promotion.ProductFacts;
import dev.vitrine.pricing.promotion.Promotions;
import dev.vitrine.pricing.promotion.Promotions.Code;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds out what promotions ask of a cart: no statement where nothing is asked. */
@Component
class CartPromotions {

  private final Promotions promotions;
  private final Customers customers;
  private final Orders orders;

  CartPromotions(Promotions promotions, Customers customers, Orders orders) {
    this.promotions = promotions;
    this.customers = customers;
    this.orders = orders;
  }

  /** One after the other: all are asked on the transaction's one connection. */
  Mono<Known> known(CartDraft draft) {
    Cart cart = draft.cart();
    if (!promotions.areThereAny() && cart.codes().isEmpty()) {
      return Mono.just(Known.NOTHING);
    }
    return codes(cart)
        .flatMap(
            codes ->
                promotions
                    .facts(products(cart))
                    .flatMap(
                        facts ->
                            promotions
                                .spent(cart.customerKey())
                                .flatMap(spent -> known(cart, codes, facts, spent))));
  }

  private Mono<Map<String, Code>> codes(Cart cart) {
    return promotions.codes(cart.codes().stream().map(DiscountCode::code).toList());
  }

  private static Set<Long> products(Cart cart) {
    return cart.lines().stream().map(CartLine::productId).collect(Collectors.toSet());
  }

  private Mono<Known> known(
      Cart cart, Map<String, Code> codes, Map<Long, ProductFacts> facts, Set<String> spent) {
    return groups(cart)
        .zipWhen(groups -> firstOrder(cart))
        .map(read -> new Known(codes, facts, spent, read.getT1(), read.getT2()));
  }

  private Mono<List<String>> groups(Cart cart) {
    return Mono.justOrEmpty(cart.customerId())
        .flatMap(customers::byId)
        .map(Customer::groups)
        .defaultIfEmpty(List.of());
  }

  private Mono<Boolean> firstOrder(Cart cart) {
    return promotions.askForFirstOrder()
        ? orders.hasOrdered(cart.customerId(), cart.email()).map(ordered -> !ordered)
        : Mono.just(false);
  }

  /**
   * What promotions ask of a cart.
   *
   * @param codes those of the cart that there are, and what they open
   * @param facts of products
   * @param spent handles of promotions that were used as often as they may be
   * @param groups the customer's
   * @param firstOrder whether the customer never ordered
   */
  record Known(
      Map<String, Code> codes,
      Map<Long, ProductFacts> facts,
      Set<String> spent,
      List<String> groups,
      boolean firstOrder) {

    static final Known NOTHING = new Known(Map.of(), Map.of(), Set.of(), List.of(), false);
  }
}
