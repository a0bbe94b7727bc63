package dev.vitrine.feed.storefront;

import dev.vitrine.behaviour.visitor.Visitors;
import dev.vitrine.feed.Feed;
import dev.vitrine.feed.FeedRequest;
import dev.vitrine.feed.Feeds;
import dev.vitrine.feed.KeptFeeds;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Degraded;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.store.Store;
import graphql.schema.DataFetchingEnvironment;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves {@code feed}. */
@Controller
class FeedController {

  private final Feeds feeds;
  private final KeptFeeds kept;
  private final Visitors visitors;
  private final Anchors anchors;
  private final FeedViews views;

  FeedController(Feeds feeds, KeptFeeds kept, Visitors visitors, Anchors anchors, FeedViews views) {
    this.feeds = feeds;
    this.kept = kept;
    this.visitors = visitors;
    this.anchors = anchors;
    this.views = views;
  }

  @QueryMapping
  Mono<FeedView> feed(DataFetchingEnvironment environment, ShopContext shop) {
    return visitors
        .current(environment.getGraphQlContext())
        .map(visitor -> Asked.of(environment, shop, visitor))
        .switchIfEmpty(Mono.fromSupplier(() -> Asked.of(environment, shop, null)))
        .flatMap(this::page);
  }

  private Mono<FeedView> page(Asked asked) {
    String cursor = asked.page().cursor();
    return cursor == null ? first(asked) : next(asked, asked.place(cursor));
  }

  private Mono<FeedView> first(Asked asked) {
    return anchors
        .of(asked)
        .map(atHand -> new FeedRequest(asked.placement(), asked.shop(), asked.visitor(), atHand))
        .flatMap(feeds::make)
        .flatMap(feed -> keep(feed, asked).flatMap(is -> views.page(feed, 0, is, asked)));
  }

  /** Whether the feed is kept: without Redis, the first page is all there is. */
  private Mono<Boolean> keep(Feed feed, Asked asked) {
    return kept.keep(feed, asked.scope(), asked.visitor())
        .thenReturn(true)
        .doOnError(down -> Degraded.note(asked.context(), Store.REDIS.id()))
        .onErrorReturn(false);
  }

  private Mono<FeedView> next(Asked asked, Asked.Place place) {
    return kept.find(place.requestId(), asked.scope())
        .filter(feed -> !feed.personalized() || asked.mayBePersonal())
        .switchIfEmpty(Mono.error(() -> Refused.of("FEED_EXPIRED", "feed.expired")))
        .flatMap(feed -> views.page(feed, place.index() + 1, true, asked));
  }
}
