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
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What has most of the traits that the visitor likes. */
@Component
class TasteSource implements CandidateSource {

  private static final int MOST = 100;

  private final Tastes tastes;
  private final Shelves shelves;

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
        : shelves
            .best(moment.shop().market(), query(taste), MOST)
            .map(found -> Ranks.candidates(found, Reason.of(ReasonCode.YOUR_STYLE)));
  }

  private static Query query(Taste taste) {
    List<Query> liked =
        taste.weights().entrySet().stream()
            .map(each -> liked(each.getKey(), each.getValue()))
            .toList();
    return Query.of("bool", Map.of("should", liked, "minimum_should_match", 1));
  }

  private static Query liked(String trait, double weight) {
    return Query.of("term", Map.of(IndexFields.TOKENS, Map.of("value", trait, "boost", weight)));
  }
}
