package dev.vitrine.feed.source;

import dev.vitrine.feed.Candidate;
import dev.vitrine.feed.CandidateSource;
import dev.vitrine.feed.Moment;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.Rhythm;
import dev.vitrine.feed.Strategy;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the visitor buys on a rhythm, when its time has come. */
@Component
class DueAgainSource implements CandidateSource {

  /** Below this, the pauses say nothing. */
  private static final double SURE_ENOUGH = 0.3;

  @Override
  public Strategy strategy() {
    return Strategy.DUE_AGAIN;
  }

  @Override
  public Mono<List<Candidate>> candidates(Moment moment) {
    return Mono.just(
        Rhythm.due(moment.history(), moment.now())
            .filter(rhythm -> rhythm.confidence() >= SURE_ENOUGH)
            .map(DueAgainSource::due)
            .toList());
  }

  private static Candidate due(Rhythm rhythm) {
    return new Candidate(rhythm.product(), rhythm.confidence(), Reason.ofRhythm(rhythm));
  }
}
