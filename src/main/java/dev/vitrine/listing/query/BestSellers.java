package dev.vitrine.listing.query;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.query.SearchAnswers.Hit;
import dev.vitrine.market.Market;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Knows what sells best in a market: everything that sold as often as the last of so many, or more
 * often, ties going to the older product. Found by a search of its own, and kept until anything in
 * the market changes.
 */
@Component
class BestSellers {

  private static final int MOST_KEPT = 1_000;
  private static final Query SOLD_AT_ALL = Query.range(IndexFields.UNITS, Map.of("gte", 1));
  private static final List<Map<String, Object>> ORDER =
      List.of(
          Map.of(IndexFields.UNITS, Map.of("order", "desc")),
          Map.of(IndexFields.PRODUCT_ID, Map.of("order", "asc")));

  private final MultiSearch searches;
  private final Editions editions;
  private final AsyncCache<Key, Query> cache =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).buildAsync();

  BestSellers(MultiSearch searches, Editions editions) {
    this.searches = searches;
    this.editions = editions;
  }

  /**
   * What is among the best sellers of a market, by how many there are to be; one search at most.
   */
  Mono<Map<Integer, Query>> of(Market market, Collection<Integer> tops) {
    if (tops.isEmpty()) {
      return Mono.just(Map.of());
    }
    long edition = editions.of(market.id());
    List<Key> keys = tops.stream().map(top -> new Key(market.id(), edition, top)).toList();
    return Mono.fromFuture(
            () -> cache.getAll(keys, (missing, executor) -> find(market, missing).toFuture()), true)
        .map(BestSellers::byTop);
  }

  private static Map<Integer, Query> byTop(Map<Key, Query> found) {
    Map<Integer, Query> byTop = new HashMap<>();
    found.forEach((key, query) -> byTop.put(key.top(), query));
    return byTop;
  }

  private Mono<Map<Key, Query>> find(Market market, Collection<? extends Key> missing) {
    List<Key> keys = List.copyOf(missing);
    return searches
        .run(keys.stream().map(key -> new MultiSearch.Search(market, body(key.top()))).toList())
        .map(answers -> found(keys, answers));
  }

  private static Map<String, Object> body(int top) {
    return Map.of(
        "query", SOLD_AT_ALL, "sort", ORDER, "from", top - 1, "size", 1, "_source", false);
  }

  private static Map<Key, Query> found(List<Key> keys, List<SearchAnswers.Answer> answers) {
    Map<Key, Query> found = new HashMap<>();
    IntStream.range(0, keys.size())
        .forEach(
            i -> {
              List<Hit> hits = Objects.requireNonNull(answers.get(i).hits()).hits();
              found.put(keys.get(i), hits.isEmpty() ? SOLD_AT_ALL : upTo(hits.getFirst()));
            });
    return found;
  }

  private static Query upTo(Hit last) {
    Object units = Objects.requireNonNull(last.sort().getFirst());
    Object id = Objects.requireNonNull(last.sort().getLast());
    return Query.any(
        List.of(
            Query.range(IndexFields.UNITS, Map.of("gt", units)),
            Query.all(
                List.of(
                    Query.term(IndexFields.UNITS, units),
                    Query.range(IndexFields.PRODUCT_ID, Map.of("lte", id))))));
  }

  private record Key(long market, long edition, int top) {}
}
