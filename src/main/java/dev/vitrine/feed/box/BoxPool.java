package dev.vitrine.feed.box;

import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.Collection;
import dev.vitrine.catalog.Collections;
import dev.vitrine.listing.assembly.ProductCard;
import dev.vitrine.listing.assembly.ShownPrice;
import dev.vitrine.listing.index.Tokens;
import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.query.IndexFailures;
import dev.vitrine.listing.query.ListingPage;
import dev.vitrine.listing.query.ListingQuery;
import dev.vitrine.listing.query.ListingQuery.Parts;
import dev.vitrine.listing.query.ListingRequest;
import dev.vitrine.listing.query.ListingSearches;
import dev.vitrine.listing.query.ProductSort;
import dev.vitrine.listing.query.Scope;
import dev.vitrine.listing.query.Worn;
import dev.vitrine.listing.shelf.OnShelf;
import dev.vitrine.listing.shelf.Shelves;
import dev.vitrine.listing.storefront.Wardrobe;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.snapshot.Snapshot;
import dev.vitrine.platform.store.Store;
import dev.vitrine.platform.store.StoreUnavailable;
import dev.vitrine.style.StyleProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds what a box can draw from: what can be bought and fits, in the order of its listing. */
@Component
class BoxPool {

  /** What stands further down is not looked at. */
  private static final PageRequest LOOKED_AT = new PageRequest(300, false, null);

  private final ListingSearches searches;
  private final Shelves shelves;
  private final Snapshot<Collections> collections;
  private final Snapshot<CategoryTree> categories;
  private final Wardrobe wardrobe;

  BoxPool(
      ListingSearches searches,
      Shelves shelves,
      Snapshot<Collections> collections,
      Snapshot<CategoryTree> categories,
      Wardrobe wardrobe) {
    this.searches = searches;
    this.shelves = shelves;
    this.collections = collections;
    this.categories = categories;
    this.wardrobe = wardrobe;
  }

  /**
   * The samples.
   *
   * @param received keys of the products that the visitor had before
   */
  Mono<List<Sample>> of(
      DiscoveryBox box, ShopContext shop, StyleProfile profile, Set<Long> received) {
    return Mono.justOrEmpty(scope(box))
        .map(scope -> new ListingRequest(query(box, scope, shop, profile), shop))
        .flatMap(this::cards)
        .map(cards -> cards.stream().filter(card -> !received.contains(card.id())).toList())
        .flatMap(cards -> samples(cards, shop, profile))
        .onErrorMap(IndexFailures::isDown, down -> new StoreUnavailable(Store.ELASTICSEARCH, down))
        .defaultIfEmpty(List.of());
  }

  private Mono<List<ProductCard>> cards(ListingRequest request) {
    return searches
        .pages(List.of(request))
        .mapNotNull(pages -> pages.get(request))
        .map(page -> page.products().stream().map(ListingPage.Listed::card).toList());
  }

  private Mono<List<Sample>> samples(
      List<ProductCard> cards, ShopContext shop, StyleProfile profile) {
    return shelves
        .facts(shop.market(), cards.stream().map(ProductCard::id).toList())
        .map(facts -> cards.stream().flatMap(card -> sample(card, facts, shop, profile)).toList());
  }

  private static Stream<Sample> sample(
      ProductCard card, Map<Long, OnShelf> facts, ShopContext shop, StyleProfile profile) {
    ShownPrice price = card.variant().prices().get(shop.currency());
    long category = card.categories().isEmpty() ? 0 : card.categories().getFirst();
    OnShelf known = facts.get(card.id());
    double liking = known == null ? 0 : liking(known, profile);
    return Stream.ofNullable(price)
        .map(cost -> new Sample(card.id(), category, cost.display(), liking));
  }

  private static double liking(OnShelf product, StyleProfile profile) {
    return profile.tastes().entrySet().stream()
        .filter(
            taste ->
                has(product, Tokens.attribute(taste.getKey().attribute(), taste.getKey().value()))
                    || has(
                        product, Tokens.option(taste.getKey().attribute(), taste.getKey().value())))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  private static boolean has(OnShelf product, String token) {
    return product.traits().contains(token);
  }

  /** Nothing where the collection is gone. */
  private Optional<Scope> scope(DiscoveryBox box) {
    return box.collection() == null
        ? Optional.of(new Scope.All())
        : collections.current().named(box.collection()).map(BoxPool::scope);
  }

  private static Scope scope(Collection collection) {
    return collection.rule() == null
        ? new Scope.ByHand(collection.id())
        : new Scope.ByRule(collection.id(), collection.rule());
  }

  private ListingQuery query(
      DiscoveryBox box, Scope scope, ShopContext shop, StyleProfile profile) {
    return new ListingQuery(
        shop.market().id(),
        shop.locales().tag(),
        shop.currency(),
        scope,
        filters(box, profile),
        ProductSort.FEATURED,
        LOOKED_AT,
        new Parts(true, false),
        ListingQuery.reckonedAt(scope, Instant.now()));
  }

  private List<Filter> filters(DiscoveryBox box, StyleProfile profile) {
    List<Filter> filters = new ArrayList<>(List.of(new Filter.Available(true)));
    List<Worn> worn = wardrobe.of(profile.sizes());
    if (!worn.isEmpty()) {
      filters.add(new Filter.InMySize(true, worn));
    }
    box.categories().stream()
        .map(id -> categories.current().byExternalId(id).map(it -> it.id()).orElse(0L))
        .map(Filter.CategoryIs::new)
        .forEach(filters::add);
    box.traits().stream()
        .map(trait -> new Filter.AttributeIs(trait.attribute(), trait.value()))
        .forEach(filters::add);
    return filters;
  }
}
