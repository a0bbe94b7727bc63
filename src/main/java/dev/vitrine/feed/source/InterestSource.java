package dev.vitrine.feed.source;

import dev.vitrine.feed.Candidate;
import dev.vitrine.feed.CandidateSource;
import dev.vitrine.feed.Met;
import dev.vitrine.feed.Moment;
import dev.vitrine.feed.Strategy;
import dev.vitrine.feed.model.Neighbour;
import dev.vitrine.feed.model.Neighbours;
import dev.vitrine.feed.model.PairModel;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What the things lead to that the visitor met: the later one was met, the more it counts.
 *
 * <pre>score(b) = Σ over met a, the latest first, of 0.7^place(a) · weight(a) · weight(a → b)</pre>
 */
@Component
class InterestSource implements CandidateSource {

  /** What was met before these weighs less than a thousandth of the latest. */
  private static final int LOOKED_BACK = 20;

  private static final double FADING = 0.7;

  private final Neighbours neighbours;

  InterestSource(Neighbours neighbours) {
    this.neighbours = neighbours;
  }

  @Override
  public Strategy strategy() {
    return Strategy.INTEREST;
  }

  @Override
  public Mono<List<Candidate>> candidates(Moment moment) {
    List<Met> met =
        moment.met().stream().filter(each -> each.weight() > 0).limit(LOOKED_BACK).toList();
    return neighbours
        .of(PairModel.INTEREST, met.stream().map(Met::product).toList())
        .map(found -> candidates(met, found));
  }

  static List<Candidate> candidates(List<Met> met, Map<Long, List<Neighbour>> neighbours) {
    Tally tally = new Tally();
    double freshness = 1;
    for (Met each : met) {
      for (Neighbour neighbour : neighbours.getOrDefault(each.product(), List.of())) {
        double weight = freshness * each.weight() * neighbour.weight();
        tally.add(neighbour.product(), weight, each.reason());
      }
      freshness *= FADING;
    }
    return tally.candidates();
  }
}
