package dev.vitrine.feed.source;

import dev.vitrine.behaviour.EventKind;
import dev.vitrine.feed.Candidate;
import dev.vitrine.feed.CandidateSource;
import dev.vitrine.feed.Met;
import dev.vitrine.feed.Moment;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the visitor looked at last and did not buy. */
@Component
class RecentlyViewedSource implements CandidateSource {

  private static final int MOST = 20;

  @Override
  public Strategy strategy() {
    return Strategy.RECENTLY_VIEWED;
  }

  @Override
  public Mono<List<Candidate>> candidates(Moment moment) {
    List<Long> viewed =
        moment.met().stream()
            .filter(met -> met.weight() > 0 && met.kind() != EventKind.PURCHASED)
            .limit(MOST)
            .map(Met::product)
            .toList();
    return Mono.just(Ranks.candidates(viewed, Reason.of(ReasonCode.RECENTLY_VIEWED)));
  }
}
