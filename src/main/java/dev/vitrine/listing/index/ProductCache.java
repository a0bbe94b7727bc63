package dev.vitrine.listing.index;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitrine.market.Market;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Keeps what the markets' indices know of single products in memory until it changes, and that they
 * do not show a product as well. Its owner passes on what listeners hear.
 *
 * @param <V> what is known of a product
 */
public final class ProductCache<V> {

  private final Function<V, Long> product;
  private final BiFunction<Market, List<Long>, Mono<List<V>>> index;
  private final AsyncCache<Key, Optional<V>> cache;

  /**
   * An empty cache.
   *
   * @param product tells the product's key
   * @param index reads what is known of those of the products that the market shows, in any order
   * @param most how much may be kept
   * @param weight how much of that something takes
   */
  public ProductCache(
      Function<V, Long> product,
      BiFunction<Market, List<Long>, Mono<List<V>>> index,
      long most,
      ToIntFunction<Optional<V>> weight) {
    this.product = product;
    this.index = index;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .weigher((Key key, Optional<V> known) -> weight.applyAsInt(known))
            .buildAsync();
  }

  /** What is known of those of the products that the market shows; one read for all unknown. */
  public Mono<Map<Long, V>> of(Market market, Collection<Long> products) {
    return Mono.defer(() -> known(market, new LinkedHashSet<>(products)));
  }

  /**
   * A look at each is far cheaper than to wait for all of them, where there is nothing to wait for.
   */
  private Mono<Map<Long, V>> known(Market market, Set<Long> products) {
    Map<Long, V> known = HashMap.newHashMap(products.size());
    List<Key> unknown = new ArrayList<>();
    for (Long product : products) {
      Key key = new Key(market.id(), product);
      Optional<V> kept = cache.synchronous().getIfPresent(key);
      if (kept == null) {
        unknown.add(key);
      } else {
        kept.ifPresent(it -> known.put(product, it));
      }
    }
    return unknown.isEmpty()
        ? Mono.just(known)
        : read(market, unknown).doOnNext(known::putAll).thenReturn(known);
  }

  /** One read for all that nobody else is reading. */
  private Mono<Map<Long, V>> read(Market market, List<Key> unknown) {
    return Mono.fromFuture(
            () -> cache.getAll(unknown, (missing, executor) -> asked(market, missing).toFuture()),
            true)
        .map(ProductCache::present);
  }

  private Mono<Map<Key, Optional<V>>> asked(Market market, Collection<? extends Key> missing) {
    return index
        .apply(market, missing.stream().map(Key::product).toList())
        .map(found -> byKey(missing, found));
  }

  private Map<Key, Optional<V>> byKey(Collection<? extends Key> asked, List<V> found) {
    Map<Long, V> byProduct = found.stream().collect(Collectors.toMap(product, each -> each));
    return asked.stream()
        .collect(
            Collectors.toMap(key -> key, key -> Optional.ofNullable(byProduct.get(key.product()))));
  }

  private static <V> Map<Long, V> present(Map<Key, Optional<V>> known) {
    Map<Long, V> present = HashMap.newHashMap(known.size());
    known.forEach((key, value) -> value.ifPresent(it -> present.put(key.product(), it)));
    return present;
  }

  /** Keeps nothing of what changed. */
  public void evict(ListingChange change) {
    switch (change) {
      case ListingChange.WholeMarket(long market) ->
          cache.asMap().keySet().removeIf(key -> key.market() == market);
      case ListingChange.Products(long market, List<Long> products) ->
          products.forEach(id -> cache.asMap().remove(new Key(market, id)));
    }
  }

  /** Compared by the hundred, for which what a record brings along is slow. */
  private record Key(long market, long product) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key it && it.product == product && it.market == market;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(31 * market + product);
    }
  }
}
