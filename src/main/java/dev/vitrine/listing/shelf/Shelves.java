package dev.vitrine.listing.shelf;

import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.index.ListingChange;
import dev.vitrine.listing.index.ListingChangeListener;
import dev.vitrine.listing.index.ProductCache;
import dev.vitrine.listing.query.Query;
import dev.vitrine.market.Market;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What stands on the markets' shelves. What is known of a product is kept in memory until the
 * market's index says that it changed.
 */
@Component
public class Shelves implements ListingChangeListener {

  private static final int PRODUCTS_KEPT = 100_000;

  /** A tie says nothing, and a key would say which product is older. */
  private static final Map<String, String> BY_CHANCE = Map.of(IndexFields.DIGEST, "asc");

  private final ShelfIndex index;
  private final ProductCache<OnShelf> facts;

  Shelves(ShelfIndex index) {
    this.index = index;
    this.facts = new ProductCache<>(OnShelf::product, index::facts, PRODUCTS_KEPT, product -> 1);
  }

  /** Those of the products that the market shows, by key; one call for all that are not known. */
  public Mono<Map<Long, OnShelf>> facts(Market market, Collection<Long> products) {
    return facts.of(market, products);
  }

  /** Keys of the products of which the market sells most, the best selling first. */
  public Mono<List<Long>> bestSelling(Market market, int most) {
    return bestSelling(market, Query.EVERYTHING, most);
  }

  /** As {@link #bestSelling(Market, int)}, of those that answer a query. */
  public Mono<List<Long>> bestSelling(Market market, Query query, int most) {
    return index.products(market, query, List.of(descending(IndexFields.UNITS), BY_CHANCE), most);
  }

  /** Keys of the products that the market has shown for the shortest time, the newest first. */
  public Mono<List<Long>> newest(Market market, int most) {
    return index.products(
        market, Query.EVERYTHING, List.of(descending(IndexFields.PUBLISHED_AT), BY_CHANCE), most);
  }

  /** Keys of the products that answer a query best, the best first. */
  public Mono<List<Long>> best(Market market, Query ranking, int most) {
    return index.products(market, ranking, List.of("_score"), most);
  }

  private static Map<String, String> descending(String field) {
    return Map.of(field, "desc");
  }

  @Override
  public void on(ListingChange change) {
    facts.evict(change);
  }
}
