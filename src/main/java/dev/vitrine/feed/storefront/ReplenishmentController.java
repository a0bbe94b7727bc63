package dev.vitrine.feed.storefront;

import dev.vitrine.behaviour.History;
import dev.vitrine.behaviour.visitor.Visitors;
import dev.vitrine.customer.CustomerView;
import dev.vitrine.feed.Rhythm;
import dev.vitrine.listing.storefront.Cards;
import dev.vitrine.listing.storefront.ProductView;
import dev.vitrine.market.ShopContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the {@code replenishments} of customers. */
@Controller
class ReplenishmentController {

  private final Visitors visitors;
  private final History history;
  private final Cards cards;

  ReplenishmentController(Visitors visitors, History history, Cards cards) {
    this.visitors = visitors;
    this.history = history;
    this.cards = cards;
  }

  /** What is due next first; none for who does not agree to be remembered. */
  @SchemaMapping(typeName = "Customer")
  Mono<List<Replenishment>> replenishments(CustomerView customer) {
    return visitors
        .ofCustomer(customer.customer().id())
        .flatMap(history::purchases)
        .map(Rhythm::in)
        .flatMap(rhythms -> shown(rhythms, customer.shop()))
        .defaultIfEmpty(List.of());
  }

  private Mono<List<Replenishment>> shown(List<Rhythm> rhythms, ShopContext shop) {
    return cards
        .of(rhythms.stream().map(Rhythm::product).toList(), shop)
        .map(
            products ->
                rhythms.stream()
                    .sorted(Comparator.comparing(Rhythm::dueAt))
                    .flatMap(rhythm -> shown(rhythm, products))
                    .toList());
  }

  private static Stream<Replenishment> shown(Rhythm rhythm, Map<Long, ProductView> products) {
    return Stream.ofNullable(products.get(rhythm.product()))
        .map(
            product ->
                new Replenishment(product, rhythm.last(), rhythm.dueAt(), rhythm.confidence()));
  }

  record Replenishment(
      ProductView product, Instant lastOrderedAt, Instant dueAt, double confidence) {}
}
