package dev.vitrine.feed.source;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitrine.feed.Candidate;
import dev.vitrine.feed.CandidateSource;
import dev.vitrine.feed.Moment;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import dev.vitrine.feed.Taste;
import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.query.Query;
import dev.vitrine.listing.shelf.Shelves;
import dev.vitrine.market.Market;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What has most of the traits that the visitor likes. What a taste finds is kept for a short while:
 * visitors turn pages faster than their taste.
 */
@Component
class TasteSource implements CandidateSource {

  private static final int MOST = 100;
  private static final double DISLIKED = 0.2;
  private static final int TASTES_KEPT = 2_000;
  private static final Duration KEPT = Duration.ofSeconds(30);

  private final Tastes tastes;
  private final Shelves shelves;
  private final AsyncCache<Key, List<Candidate>> cache =
      Caffeine.newBuilder().maximumSize(TASTES_KEPT).expireAfterWrite(KEPT).buildAsync();

  TasteSource(Tastes tastes, Shelves shelves) {
    this.tastes = tastes;
    this.shelves = shelves;
  }

  @Override
  public Strategy strategy() {
    return Strategy.TASTE;
  }

  @Override
  public Mono<List<Candidate>> candidates(Moment moment) {
    return tastes.of(moment).flatMap(taste -> candidates(taste, moment));
  }

  private Mono<List<Candidate>> candidates(Taste taste, Moment moment) {
    return taste.isNone()
        ? Mono.just(List.of())
        : Mono.fromFuture(
            () ->
                cache.get(
                    new Key(moment.shop().market().id(), taste),
                    (key, executor) -> best(moment.shop().market(), taste).toFuture()),
            true);
  }

  private Mono<List<Candidate>> best(Market market, Taste taste) {
    return shelves
        .best(market, query(taste), MOST)
        .map(found -> Ranks.candidates(found, Reason.of(ReasonCode.YOUR_STYLE)));
  }

  private static Query query(Taste taste) {
    List<Query> liked =
        taste.weights().entrySet().stream()
            .map(each -> liked(each.getKey(), each.getValue()))
            .toList();
    Query positive = Query.of("bool", Map.of("should", liked, "minimum_should_match", 1));
    return taste.against().isEmpty() ? positive : besides(positive, taste.against().keySet());
  }

  private static Query besides(Query liked, Set<String> disliked) {
    Query negative = Query.of("terms", Map.of(IndexFields.TOKENS, disliked));
    return Query.of(
        "boosting", Map.of("positive", liked, "negative", negative, "negative_boost", DISLIKED));
  }

  private static Query liked(String trait, double weight) {
    return Query.of("term", Map.of(IndexFields.TOKENS, Map.of("value", trait, "boost", weight)));
  }

  private record Key(long market, Taste taste) {}
}
