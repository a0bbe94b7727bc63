package dev.vitrine.listing.storefront;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitrine.listing.query.Editions;
import dev.vitrine.listing.query.ListingPage;
import dev.vitrine.listing.query.ListingRequest;
import dev.vitrine.listing.query.ListingSearches;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Pages of listings in the caller's language. They are kept in memory until the market's index or
 * the reference data changes; callers who want the same at the same time wait for one search. What
 * is one person's alone is not kept.
 */
@Component
class Listings {

  private static final int BYTES_OF_PAGE = 1_000;
  private static final int BYTES_OF_PRODUCT = 4_000;
  private static final int BYTES_OF_FACET = 6_000;

  private final ListingSearches searches;
  private final PageViews views;
  private final Editions editions;
  private final ReferenceEdition reference;
  private final AsyncCache<Key, ListedPage> cache;

  Listings(
      ListingSearches searches,
      PageViews views,
      Editions editions,
      ReferenceEdition reference,
      StorefrontProperties properties) {
    this.searches = searches;
    this.views = views;
    this.editions = editions;
    this.reference = reference;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(properties.listingCache().toBytes())
            .weigher((Key key, ListedPage page) -> weight(page))
            .buildAsync();
  }

  private static int weight(ListedPage page) {
    return BYTES_OF_PAGE
        + BYTES_OF_PRODUCT * page.nodes().size()
        + BYTES_OF_FACET * page.facets().size();
  }

  /** The page, if it is in memory. */
  @Nullable ListedPage known(ListingRequest request) {
    CompletableFuture<ListedPage> kept = cache.getIfPresent(key(request));
    return kept != null && kept.isDone() && !kept.isCompletedExceptionally() ? kept.join() : null;
  }

  /** The pages, each by its request; one search for all of those that are not in memory. */
  Mono<Map<ListingRequest, ListedPage>> pages(Collection<ListingRequest> requests) {
    List<Key> keys = requests.stream().map(this::key).toList();
    boolean personal = requests.stream().anyMatch(request -> request.query().isPersonal());
    return (personal ? search(keys) : kept(keys)).map(Listings::byRequest);
  }

  private Mono<Map<Key, ListedPage>> kept(Collection<Key> keys) {
    return Mono.fromFuture(
        () -> cache.getAll(keys, (missing, executor) -> search(missing).toFuture()), true);
  }

  private static Map<ListingRequest, ListedPage> byRequest(Map<Key, ListedPage> found) {
    return found.entrySet().stream()
        .collect(Collectors.toMap(each -> each.getKey().request(), Map.Entry::getValue));
  }

  private Mono<Map<Key, ListedPage>> search(Collection<? extends Key> missing) {
    return searches
        .pages(missing.stream().map(Key::request).toList())
        .map(found -> views(missing, found));
  }

  private Map<Key, ListedPage> views(
      Collection<? extends Key> keys, Map<ListingRequest, ListingPage> found) {
    Map<Key, ListedPage> pages = new HashMap<>();
    keys.forEach(
        key -> {
          ListingPage page = found.get(key.request());
          if (page != null) {
            pages.put(key, views.of(page, key.request().shop()));
          }
        });
    return pages;
  }

  private Key key(ListingRequest request) {
    return new Key(request, editions.of(request.query().market()), reference.current());
  }

  private record Key(ListingRequest request, long edition, long reference) {}
}
