package dev.vitrine.listing.shelf;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.index.ListingChange;
import dev.vitrine.listing.index.ListingChangeListener;
import dev.vitrine.listing.query.Query;
import dev.vitrine.market.Market;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
  private final AsyncCache<Key, Optional<OnShelf>> facts =
      Caffeine.newBuilder().maximumSize(PRODUCTS_KEPT).buildAsync();

  Shelves(ShelfIndex index) {
    this.index = index;
  }

  /** Those of the products that the market shows, by key; one call for all that are not known. */
  public Mono<Map<Long, OnShelf>> facts(Market market, Collection<Long> products) {
    List<Key> keys = products.stream().map(id -> new Key(market.id(), id)).toList();
    return Mono.fromFuture(
            () -> facts.getAll(keys, (missing, executor) -> read(market, missing).toFuture()), true)
        .map(Shelves::present);
  }

  private Mono<Map<Key, Optional<OnShelf>>> read(Market market, Collection<? extends Key> missing) {
    return index
        .facts(market, missing.stream().map(Key::product).toList())
        .map(found -> byKey(missing, found));
  }

  private static Map<Key, Optional<OnShelf>> byKey(
      Collection<? extends Key> asked, List<OnShelf> found) {
    Map<Long, OnShelf> byProduct =
        found.stream().collect(Collectors.toMap(OnShelf::product, each -> each));
    return asked.stream()
        .collect(
            Collectors.toMap(key -> key, key -> Optional.ofNullable(byProduct.get(key.product()))));
  }

  private static Map<Long, OnShelf> present(Map<Key, Optional<OnShelf>> known) {
    Map<Long, OnShelf> present = new HashMap<>();
    known.forEach((key, facts) -> facts.ifPresent(it -> present.put(key.product(), it)));
    return present;
  }

  /** Keys of the products of which the market sells most, the best selling first. */
  public Mono<List<Long>> bestSelling(Market market, int most) {
    return index.products(
        market, Query.EVERYTHING, List.of(descending(IndexFields.UNITS), BY_CHANCE), most);
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
    switch (change) {
      case ListingChange.WholeMarket(long market) ->
          facts.asMap().keySet().removeIf(key -> key.market() == market);
      case ListingChange.Products(long market, List<Long> products) ->
          products.forEach(product -> facts.asMap().remove(new Key(market, product)));
    }
  }

  private record Key(long market, long product) {}
}
