package dev.vitrine.feed.source;

import dev.vitrine.feed.Candidate;
import dev.vitrine.feed.CandidateSource;
import dev.vitrine.feed.Moment;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import dev.vitrine.feed.Taste;
import dev.vitrine.listing.shelf.OnShelf;
import dev.vitrine.listing.shelf.Shelves;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Those of the market's new things that have what the visitor likes. */
@Component
class NewForYouSource implements CandidateSource {

  private final Tastes tastes;
  private final Shelves shelves;
  private final CandidateSource newest;

  NewForYouSource(Tastes tastes, Shelves shelves, @Qualifier("newest") CandidateSource newest) {
    this.tastes = tastes;
    this.shelves = shelves;
    this.newest = newest;
  }

  @Override
  public Strategy strategy() {
    return Strategy.NEW_FOR_YOU;
  }

  @Override
  public Mono<List<Candidate>> candidates(Moment moment) {
    return tastes
        .of(moment)
        .filter(taste -> !taste.isNone())
        .flatMap(taste -> newest.candidates(moment).flatMap(found -> liked(found, taste, moment)))
        .defaultIfEmpty(List.of());
  }

  private Mono<List<Candidate>> liked(List<Candidate> found, Taste taste, Moment moment) {
    return shelves
        .facts(moment.shop().market(), found.stream().map(Candidate::product).toList())
        .map(facts -> liked(found, taste, facts));
  }

  private static List<Candidate> liked(
      List<Candidate> found, Taste taste, Map<Long, OnShelf> facts) {
    return found.stream()
        .map(candidate -> weighed(candidate, facts.get(candidate.product()), taste))
        .filter(candidate -> candidate.score() > 0)
        .toList();
  }

  private static Candidate weighed(Candidate candidate, @Nullable OnShelf product, Taste taste) {
    double liking = product == null ? 0 : taste.in(product);
    return new Candidate(
        candidate.product(), candidate.score() * liking, Reason.of(ReasonCode.NEW_FOR_YOU));
  }
}
