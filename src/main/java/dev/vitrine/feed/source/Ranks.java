package dev.vitrine.feed.source;

import dev.vitrine.feed.Candidate;
import dev.vitrine.feed.Reason;
import java.util.ArrayList;
import java.util.List;

/** Turns an order into scores. */
final class Ranks {

  private Ranks() {}

  /** The first scores 1, the others less and less, as 10 / (10 + place). */
  static List<Candidate> candidates(List<Long> products, Reason reason) {
    List<Candidate> candidates = new ArrayList<>(products.size());
    for (Long product : products) {
      candidates.add(new Candidate(product, 10.0 / (10 + candidates.size()), reason));
    }
    return candidates;
  }
}
