package dev.vitrine.feed.source;

import dev.vitrine.behaviour.visitor.Visitor;
import dev.vitrine.feed.Candidate;
import dev.vitrine.feed.CandidateSource;
import dev.vitrine.feed.Moment;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import dev.vitrine.style.advice.Selection;
import dev.vitrine.style.advice.Selections;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What advisers of the shop chose for the visitor, the latest selection first. */
@Component
class AdviserSource implements CandidateSource {

  private final Selections selections;

  AdviserSource(Selections selections) {
    this.selections = selections;
  }

  @Override
  public Strategy strategy() {
    return Strategy.ADVISER;
  }

  @Override
  public Mono<List<Candidate>> candidates(Moment moment) {
    Visitor visitor = moment.visitor();
    return visitor == null ? Mono.just(List.of()) : selections.of(visitor).map(AdviserSource::of);
  }

  private static List<Candidate> of(List<Selection> selections) {
    List<Long> products =
        selections.stream().flatMap(each -> each.products().stream()).distinct().toList();
    return Ranks.candidates(products, Reason.of(ReasonCode.ADVISER));
  }
}
