package dev.vitrine.feed.source;

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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What has most of the traits that the visitor likes. */
@Component
class TasteSource implements CandidateSource {

  private static final int MOST = 100;
  private static final double DISLIKED = 0.2;
  private static final int TASTES_KEPT = 2_000;

  private final Tastes tastes;
  private final Shelves shelves;
  private final FoundLately<Key, List<Candidate>> found = new FoundLately<>(TASTES_KEPT);

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
    Market market = moment.shop().market();
    return taste.isNone()
        ? Mono.just(List.of())
        : found.of(new Key(market.id(), taste), key -> best(market, taste));
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
