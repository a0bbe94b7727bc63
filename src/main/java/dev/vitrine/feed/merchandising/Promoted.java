package dev.vitrine.feed.merchandising;

import dev.vitrine.catalog.Collection;
import dev.vitrine.catalog.Collections;
import dev.vitrine.feed.Placement;
import dev.vitrine.listing.query.ListingPage;
import dev.vitrine.listing.query.ListingQuery;
import dev.vitrine.listing.query.ListingQuery.Parts;
import dev.vitrine.listing.query.ListingRequest;
import dev.vitrine.listing.query.ListingSearches;
import dev.vitrine.listing.query.ProductSort;
import dev.vitrine.listing.query.Scope;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.snapshot.Snapshot;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds what merchants want to be seen. */
@Component
public class Promoted {

  private static final PageRequest MOST = new PageRequest(50, false, null);

  private final Snapshot<PlacementRules> rules;
  private final Snapshot<Collections> collections;
  private final ListingSearches searches;

  Promoted(
      Snapshot<PlacementRules> rules, Snapshot<Collections> collections, ListingSearches searches) {
    this.rules = rules;
    this.collections = collections;
    this.searches = searches;
  }

  /** Keys of the products that are to be seen in a placement, in the collection's order. */
  public Mono<List<Long>> in(Placement placement, ShopContext shop) {
    PlacementRule rule = rules.current().of(placement);
    return placement.isArranged() && rule.promotedShare().signum() > 0
        ? Mono.justOrEmpty(rule.promotedCollection())
            .flatMap(handle -> Mono.justOrEmpty(collections.current().named(handle)))
            .flatMap(collection -> in(collection, shop))
            .defaultIfEmpty(List.of())
        : Mono.just(List.of());
  }

  private Mono<List<Long>> in(Collection collection, ShopContext shop) {
    ListingRequest request = new ListingRequest(query(collection, shop), shop);
    return searches
        .pages(List.of(request))
        .mapNotNull(pages -> pages.get(request))
        .map(ListingPage::productIds);
  }

  private static ListingQuery query(Collection collection, ShopContext shop) {
    Scope scope =
        collection.rule() == null
            ? new Scope.ByHand(collection.id())
            : new Scope.ByRule(collection.id(), collection.rule());
    return new ListingQuery(
        shop.market().id(),
        shop.locales().tag(),
        shop.currency(),
        scope,
        List.of(),
        collection.sort() == null ? ProductSort.FEATURED : ProductSort.valueOf(collection.sort()),
        MOST,
        new Parts(true, false),
        ListingQuery.reckonedAt(scope, Instant.now()));
  }
}
