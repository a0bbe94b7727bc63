package dev.vitrine.feed.recent;

import dev.vitrine.behaviour.Event;
import dev.vitrine.behaviour.EventKind;
import dev.vitrine.behaviour.History;
import dev.vitrine.behaviour.visitor.Visitors;
import dev.vitrine.listing.storefront.ListedVariants;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.PageRequest;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves {@code recent.graphqls}. What the market does not show stays unseen. */
@Controller
class RecentlyViewedController {

  private final Visitors visitors;
  private final History history;
  private final ListedVariants products;

  RecentlyViewedController(Visitors visitors, History history, ListedVariants products) {
    this.visitors = visitors;
    this.history = history;
    this.products = products;
  }

  @QueryMapping
  Mono<Connection<Object>> recentlyViewed(
      PageRequest page, ShopContext shop, GraphQLContext context) {
    return visitors
        .current(context)
        .flatMap(visitor -> history.recent(visitor, History.LONGEST))
        .map(RecentlyViewedController::viewed)
        .defaultIfEmpty(List.of())
        .flatMap(ids -> products.products(ids, shop).map(shown -> page(ids, shown, page)));
  }

  /** Keys of the products that were looked at, each once, the latest first. */
  private static List<Long> viewed(List<Event> events) {
    return events.stream()
        .filter(event -> event.kind() == EventKind.PRODUCT_VIEWED)
        .map(Event::productId)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static Connection<Object> page(
      List<Long> ids, Map<Long, Object> shown, PageRequest page) {
    List<Long> visible = ids.stream().filter(shown::containsKey).toList();
    return Connection.of(visible, page, id -> Long.toString(id))
        .map(id -> Objects.requireNonNull(shown.get(id)));
  }
}
