package dev.vitrine.feed.storefront;

import dev.vitrine.feed.FeedItem;
import dev.vitrine.feed.Recommendations;
import dev.vitrine.feed.Strategy;
import dev.vitrine.feed.report.Showing;
import dev.vitrine.feed.report.Showings;
import dev.vitrine.feed.storefront.RecommendationView.Recommended;
import dev.vitrine.listing.storefront.Cards;
import dev.vitrine.listing.storefront.ProductView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.RequestId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds what an operation wants recommended, for all its products together. */
@Component
class RecommendationLoader {

  static final String NAME = "recommendations";

  private final Recommendations recommendations;
  private final Cards cards;
  private final Messages messages;
  private final Showings showings;

  RecommendationLoader(
      BatchLoaderRegistry registry,
      Recommendations recommendations,
      Cards cards,
      Messages messages,
      Showings showings) {
    this.recommendations = recommendations;
    this.cards = cards;
    this.messages = messages;
    this.showings = showings;
    registry
        .<Wanted, RecommendationView>forName(NAME)
        .registerMappedBatchLoader((wanted, batch) -> all(wanted));
  }

  private Mono<Map<Wanted, RecommendationView>> all(Set<Wanted> wanted) {
    ShopContext shop = wanted.iterator().next().shop();
    return Flux.fromIterable(wanted)
        .flatMap(each -> found(each).map(items -> Map.entry(each, items)))
        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
        .flatMap(found -> views(found, shop));
  }

  private Mono<List<FeedItem>> found(Wanted wanted) {
    return recommendations.of(wanted.strategy(), wanted.product(), wanted.shop(), wanted.most());
  }

  private Mono<Map<Wanted, RecommendationView>> views(
      Map<Wanted, List<FeedItem>> found, ShopContext shop) {
    Set<Long> named = new HashSet<>();
    found.forEach(
        (wanted, items) -> {
          named.add(wanted.product());
          items.forEach(item -> named.add(item.product()));
        });
    return cards
        .of(named, shop)
        .map(products -> Reasons.ofProducts(messages, shop.locale(), products))
        .map(reasons -> views(found, reasons));
  }

  private Map<Wanted, RecommendationView> views(
      Map<Wanted, List<FeedItem>> found, Reasons reasons) {
    Map<Wanted, RecommendationView> views = new HashMap<>();
    found.forEach((wanted, items) -> views.put(wanted, view(items, reasons)));
    views.forEach((wanted, view) -> showings.note(showing(wanted, view)));
    return views;
  }

  private static Showing showing(Wanted wanted, RecommendationView view) {
    return new Showing(
        view.requestId(),
        wanted.shop().market().id(),
        "RECOMMENDATIONS",
        null,
        null,
        null,
        view.edges().stream().map(edge -> edge.node().key()).toList(),
        view.edges().stream().map(edge -> wanted.strategy()).toList());
  }

  private static RecommendationView view(List<FeedItem> items, Reasons reasons) {
    List<Recommended> edges =
        items.stream()
            .filter(item -> reasons.products().containsKey(item.product()))
            .map(item -> recommended(item, reasons))
            .toList();
    return new RecommendationView(RequestId.next(), edges);
  }

  private static Recommended recommended(FeedItem item, Reasons reasons) {
    ProductView product = Objects.requireNonNull(reasons.products().get(item.product()));
    return new Recommended(reasons.of(item), item.score(), product);
  }

  /**
   * Wants to know what goes with a product.
   *
   * @param product its key
   * @param strategy by which model
   * @param most how many
   * @param shop where
   */
  record Wanted(long product, Strategy strategy, int most, ShopContext shop) {}
}
