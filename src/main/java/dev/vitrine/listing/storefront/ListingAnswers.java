package dev.vitrine.listing.storefront;

import dev.vitrine.listing.plain.PlainListings;
import dev.vitrine.listing.query.IndexFailures;
import dev.vitrine.listing.query.ListingPage;
import dev.vitrine.listing.query.ListingRequest;
import dev.vitrine.platform.graphql.Degraded;
import dev.vitrine.platform.graphql.RequestId;
import dev.vitrine.platform.outbox.OutboxProgress;
import dev.vitrine.platform.store.Store;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers listings: from memory, from the index, or, while that is down, from the database. */
@Component
class ListingAnswers {

  private final Listings listings;
  private final PlainListings plain;
  private final PageViews views;
  private final OutboxProgress progress;

  ListingAnswers(Listings listings, PlainListings plain, PageViews views, OutboxProgress progress) {
    this.listings = listings;
    this.plain = plain;
    this.views = views;
    this.progress = progress;
  }

  /** The answer, at once where it is in memory, else in a future. */
  Object answer(ListingRequest request, DataFetchingEnvironment environment) {
    ListedPage known = listings.known(request);
    return known == null
        ? Loaders.listing(request, environment).thenApply(this::view)
        : view(known);
  }

  /** The answer to one person, which is theirs alone: it is neither taken from memory nor kept. */
  Mono<ListingView> personal(ListingRequest request, GraphQLContext context) {
    return pages(List.of(request), context)
        .flatMap(pages -> Mono.justOrEmpty(pages.get(request)))
        .map(this::view);
  }

  private ListingView view(ListedPage page) {
    return new ListingView(RequestId.next(), page, progress.asOf());
  }

  /** Pages of listings, all in one search; a walk that began on the database goes on there. */
  Mono<Map<ListingRequest, ListedPage>> pages(
      Collection<ListingRequest> requests, GraphQLContext context) {
    if (requests.stream().anyMatch(request -> request.query().goesOnFromDatabase())) {
      return withoutIndex(requests, context);
    }
    return listings
        .pages(requests)
        .onErrorResume(IndexFailures::isDown, down -> withoutIndex(requests, context));
  }

  private Mono<Map<ListingRequest, ListedPage>> withoutIndex(
      Collection<ListingRequest> requests, GraphQLContext context) {
    Degraded.note(context, Store.ELASTICSEARCH.id());
    return plain.pages(requests).map(this::localised);
  }

  private Map<ListingRequest, ListedPage> localised(Map<ListingRequest, ListingPage> pages) {
    return pages.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, page -> views.of(page.getValue(), page.getKey().shop())));
  }
}
