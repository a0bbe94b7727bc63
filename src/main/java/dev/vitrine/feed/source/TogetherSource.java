package dev.vitrine.feed.source;

import dev.vitrine.feed.Candidate;
import dev.vitrine.feed.CandidateSource;
import dev.vitrine.feed.Moment;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import dev.vitrine.feed.model.Neighbour;
import dev.vitrine.feed.model.Neighbours;
import dev.vitrine.feed.model.PairModel;
import java.util.List;
import reactor.core.publisher.Mono;

/** What one model of pairs says of the things at hand. */
class TogetherSource implements CandidateSource {

  private final Strategy strategy;
  private final PairModel model;
  private final ReasonCode reason;
  private final Neighbours neighbours;

  TogetherSource(Strategy strategy, PairModel model, ReasonCode reason, Neighbours neighbours) {
    this.strategy = strategy;
    this.model = model;
    this.reason = reason;
    this.neighbours = neighbours;
  }

  @Override
  public Strategy strategy() {
    return strategy;
  }

  @Override
  public Mono<List<Candidate>> candidates(Moment moment) {
    return neighbours
        .of(model, moment.anchors())
        .map(
            found -> {
              Tally tally = new Tally();
              found.forEach((anchor, near) -> add(anchor, near, tally));
              return tally.candidates();
            });
  }

  private void add(Long anchor, List<Neighbour> near, Tally tally) {
    near.forEach(
        neighbour ->
            tally.add(neighbour.product(), neighbour.weight(), new Reason(reason, anchor)));
  }
}
