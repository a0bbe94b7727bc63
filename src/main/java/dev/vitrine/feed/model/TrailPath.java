package dev.vitrine.feed.model;

import dev.vitrine.behaviour.EventKind;
import dev.vitrine.behaviour.Trail;
import dev.vitrine.behaviour.Trail.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A trail as a model reads it: each product once, where it was last met, with the most telling step
 * that was made with it.
 */
final class TrailPath {

  private TrailPath() {}

  /** The stops in their order; things done at the same instant share a rank. */
  static List<Stop> of(Trail trail, PairModel model) {
    Map<Long, Step> last = new LinkedHashMap<>();
    for (Step step : trail.steps()) {
      if (model.counts(step.kind())) {
        Step before = last.remove(step.product());
        last.put(step.product(), before == null ? step : joined(before, step));
      }
    }
    return ranked(last.values());
  }

  private static Step joined(Step before, Step now) {
    EventKind telling = before.kind().compareTo(now.kind()) > 0 ? before.kind() : now.kind();
    return new Step(now.product(), telling, now.at());
  }

  private static List<Stop> ranked(Iterable<Step> steps) {
    List<Stop> stops = new ArrayList<>();
    int rank = -1;
    long at = Long.MIN_VALUE;
    for (Step step : steps) {
      if (step.at() != at) {
        rank++;
        at = step.at();
      }
      stops.add(new Stop(step.product(), step.kind(), rank));
    }
    return stops;
  }

  /**
   * A product on the way.
   *
   * @param product its key
   * @param kind what was done
   * @param rank how many instants before it something was done
   */
  record Stop(long product, EventKind kind, int rank) {}
}
