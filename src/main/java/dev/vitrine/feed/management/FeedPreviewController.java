package dev.vitrine.feed.management;

import dev.vitrine.behaviour.Event;
import dev.vitrine.behaviour.EventKind;
import dev.vitrine.catalog.Products;
import dev.vitrine.feed.Feed;
import dev.vitrine.feed.FeedItem;
import dev.vitrine.feed.Feeds;
import dev.vitrine.feed.Moment;
import dev.vitrine.feed.Placement;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import dev.vitrine.feed.Taste;
import dev.vitrine.listing.storefront.Cards;
import dev.vitrine.listing.storefront.ProductView;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Shows merchants the feed of a visitor whom they make up. */
@Management
@Controller
class FeedPreviewController {

  private static final int MOST = 100;
  private static final String MERCHANDISING = "merchandising:write";

  private final Feeds feeds;
  private final Products products;
  private final Cards cards;
  private final Markets markets;

  FeedPreviewController(Feeds feeds, Products products, Cards cards, Markets markets) {
    this.feeds = feeds;
    this.products = products;
    this.cards = cards;
    this.markets = markets;
  }

  @QueryMapping
  Mono<FeedPreview> feedPreview(
      @Argument Placement placement,
      @Argument @Nullable String market,
      @Argument List<MadeUpEvent> history,
      @Argument List<String> products,
      @Argument int first) {
    int most = PageRequest.size("first", first, MOST);
    return Caller.with(MERCHANDISING)
        .map(caller -> shop(market))
        .flatMap(shop -> preview(placement, shop, history, products, most));
  }

  private Mono<FeedPreview> preview(
      Placement placement,
      ShopContext shop,
      List<MadeUpEvent> history,
      List<String> anchors,
      int first) {
    Set<String> named =
        Stream.concat(history.stream().map(MadeUpEvent::product), anchors.stream())
            .collect(Collectors.toSet());
    return products
        .idsByExternalId(named)
        .map(keys -> moment(shop, history, anchors, keys))
        .flatMap(moment -> feeds.make(placement, moment))
        .flatMap(feed -> shown(feed, shop, first));
  }

  private static Moment moment(
      ShopContext shop, List<MadeUpEvent> history, List<String> anchors, Map<String, Long> keys) {
    Instant now = Instant.now();
    List<Event> events = new ArrayList<>();
    for (MadeUpEvent event : history) {
      Instant at = now.minus(Duration.ofDays(event.daysAgo()));
      events.add(new Event(event.kind(), key(event.product(), keys), shop.market().id(), at));
    }
    events.sort(Comparator.comparing(Event::at).reversed());
    List<Long> atHand = anchors.stream().map(id -> key(id, keys)).toList();
    return new Moment(shop, events, Taste.NONE, atHand, now);
  }

  private static Long key(String externalId, Map<String, Long> keys) {
    Long key = keys.get(externalId);
    if (key == null) {
      throw unknown(externalId);
    }
    return key;
  }

  private Mono<FeedPreview> shown(Feed feed, ShopContext shop, int first) {
    List<FeedItem> items = feed.items().stream().limit(first).toList();
    return cards
        .of(items.stream().map(FeedItem::product).toList(), shop)
        .map(found -> items.stream().flatMap(item -> shown(item, found)).toList())
        .map(shown -> new FeedPreview(feed.personalized(), shown));
  }

  private static Stream<Shown> shown(FeedItem item, Map<Long, ProductView> found) {
    return Stream.ofNullable(found.get(item.product()))
        .map(
            product ->
                new Shown(
                    product.externalId(),
                    product.title().value(),
                    item.strategy(),
                    item.reason().code(),
                    item.score(),
                    item.promoted()));
  }

  private ShopContext shop(@Nullable String handle) {
    Market market =
        handle == null
            ? markets.all().getFirst()
            : markets.named(handle).orElseThrow(() -> unknown(handle));
    return new ShopContext(
        market, markets.chain(market.defaultLocale(), market), market.currency());
  }

  private static Refused unknown(String value) {
    Map<String, Object> facts = Map.of("value", value);
    return Refused.of("NOT_FOUND", "feed.unknown", facts, facts);
  }

  record MadeUpEvent(EventKind kind, String product, int daysAgo) {}

  record FeedPreview(boolean personalized, List<Shown> items) {}

  record Shown(
      String externalId,
      String title,
      Strategy strategy,
      ReasonCode reason,
      double score,
      boolean promoted) {}
}
