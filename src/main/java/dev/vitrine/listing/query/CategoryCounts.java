package dev.vitrine.listing.query;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.index.Tokens;
import dev.vitrine.market.Market;
import dev.vitrine.market.Market.SoldOut;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * How many products a market shows in each category and below it: one search for the whole tree,
 * kept until anything in the market changes.
 */
@Component
public class CategoryCounts {

  private static final int MOST_KEPT = 1_000;
  private static final String NAME = "categories";

  private final MultiSearch searches;
  private final Editions editions;
  private final Snapshot<CategoryTree> categories;
  private final AsyncCache<Key, Map<Long, Long>> cache =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).buildAsync();

  CategoryCounts(MultiSearch searches, Editions editions, Snapshot<CategoryTree> categories) {
    this.searches = searches;
    this.editions = editions;
    this.categories = categories;
  }

  /** The counts by the category's key, if they are in memory; empty categories are left out. */
  public @Nullable Map<Long, Long> known(Market market) {
    CompletableFuture<Map<Long, Long>> kept = cache.getIfPresent(key(market));
    return kept != null && kept.isDone() && !kept.isCompletedExceptionally() ? kept.join() : null;
  }

  /** The counts by the category's key; empty categories are left out. */
  public Mono<Map<Long, Long>> of(Market market) {
    return Mono.fromFuture(
        () -> cache.get(key(market), (key, executor) -> count(market).toFuture()), true);
  }

  private Mono<Map<Long, Long>> count(Market market) {
    Query shown =
        market.soldOut() == SoldOut.HIDDEN
            ? Query.term(IndexFields.TOKENS, Tokens.AVAILABLE)
            : Query.EVERYTHING;
    int size = Math.max(1, categories.current().all().size());
    Map<String, Object> body =
        Map.of(
            "size",
            0,
            "query",
            shown,
            "aggs",
            Map.of(NAME, Aggregation.terms(IndexFields.CATEGORIES, size)));
    return searches
        .run(List.of(new MultiSearch.Search(market, body)))
        .map(answers -> counts(answers.getFirst()));
  }

  private static Map<Long, Long> counts(SearchAnswers.Answer answer) {
    Map<Long, Long> counts = new HashMap<>();
    JsonNode aggregations = answer.aggregations();
    if (aggregations != null) {
      for (JsonNode bucket : aggregations.path(NAME).path("buckets")) {
        counts.put(Long.valueOf(bucket.path("key").asString()), BucketCount.of(bucket));
      }
    }
    return counts;
  }

  private Key key(Market market) {
    return new Key(market.id(), editions.of(market.id()));
  }

  private record Key(long market, long edition) {}
}
