package dev.vitrine.feed.source;

import dev.vitrine.feed.Candidate;
import dev.vitrine.feed.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what speaks for each product and remembers what speaks most. */
final class Tally {

  private final Map<Long, Sum> sums = new HashMap<>();

  void add(long product, double weight, Reason reason) {
    sums.computeIfAbsent(product, key -> new Sum(reason)).add(weight, reason);
  }

  List<Candidate> candidates() {
    return sums.entrySet().stream().map(each -> each.getValue().candidate(each.getKey())).toList();
  }

  private static final class Sum {

    private double total;
    private double most;
    private Reason reason;

    Sum(Reason reason) {
      this.reason = reason;
    }

    void add(double weight, Reason because) {
      total += weight;
      if (weight > most) {
        most = weight;
        reason = because;
      }
    }

    Candidate candidate(long product) {
      return new Candidate(product, total, reason);
    }
  }
}
