package dev.vitrine.feed.model;

import dev.vitrine.behaviour.EventKind;
import dev.vitrine.behaviour.Telling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongToIntFunction;

/**
 * Learns which product leads to which from the trails of many: item-to-item collaborative filtering
 * (Linden, Smith, York: Amazon.com Recommendations, IEEE Internet Computing 2003) in which a pair
 * weighs the less the further apart its products were met, and the less when met the other way
 * round. The sum of the weights is divided by what chance would bring, the cosine's denominator,
 * plus a constant that keeps pairs of few people from looking certain:
 *
 * <pre>weight(a → b) = Σ (1 / gap) / (√(people(a) · people(b)) + 10)</pre>
 */
final class CoOccurrence {

  /** Further apart than this, products have little to do with each other. */
  private static final int WIDEST_GAP = 10;

  private static final double SHRINKAGE = 10;

  private final Paths paths;
  private final Paths.Places places;
  private final LongToIntFunction peopleElsewhere;
  private final int most;
  private final double[] sums;
  private final int[] touched;
  private int touchedCount;

  /**
   * Reads paths.
   *
   * @param peopleElsewhere on how many paths a product stands altogether, where more is known of it
   *     than these paths say
   * @param most how many neighbours of a product are kept
   */
  CoOccurrence(Paths paths, LongToIntFunction peopleElsewhere, int most) {
    this.paths = paths;
    this.places = paths.places();
    this.peopleElsewhere = peopleElsewhere;
    this.most = most;
    this.sums = new double[paths.productCount()];
    this.touched = new int[paths.productCount()];
  }

  /** Where the product leads that the paths know by this number. */
  Neighbourhood of(int source) {
    for (int i = places.starts()[source]; i < places.starts()[source + 1]; i++) {
      addAround(places.places()[i]);
    }
    List<Neighbour> neighbours = strongest(source);
    Arrays.stream(touched, 0, touchedCount).forEach(number -> sums[number] = 0);
    touchedCount = 0;
    return new Neighbourhood(paths.product(source), paths.people(source), neighbours);
  }

  private void addAround(int at) {
    if (!paths.model().leadsFrom(paths.kind(at))) {
      return;
    }
    for (int later = at + 1; isNear(at, later); later++) {
      add(later, 1.0 / gap(at, later));
    }
    for (int earlier = at - 1; isNear(at, earlier); earlier--) {
      boolean atOnce = paths.rank(at) == paths.rank(earlier);
      add(earlier, (atOnce ? 1 : paths.model().backward()) / gap(at, earlier));
    }
  }

  private boolean isNear(int at, int other) {
    return paths.together(at, other) && gap(at, other) <= WIDEST_GAP;
  }

  private int gap(int at, int other) {
    return Math.max(1, Math.abs(paths.rank(at) - paths.rank(other)));
  }

  private void add(int at, double weight) {
    EventKind kind = paths.kind(at);
    if (weight == 0 || !paths.model().leadsTo(kind)) {
      return;
    }
    int number = paths.stop(at);
    if (sums[number] == 0) {
      touched[touchedCount++] = number;
    }
    sums[number] += weight * Telling.of(kind);
  }

  private List<Neighbour> strongest(int source) {
    List<Met> met = new ArrayList<>(touchedCount);
    for (int i = 0; i < touchedCount; i++) {
      int number = touched[i];
      int people = Math.max(paths.people(number), people(number));
      double chance = Math.sqrt((double) paths.people(source) * people);
      met.add(new Met(paths.product(number), people, sums[number] / (chance + SHRINKAGE)));
    }
    met.sort(Met.STRONGEST);
    return met.stream().limit(most).map(Met::neighbour).toList();
  }

  private int people(int number) {
    return peopleElsewhere.applyAsInt(paths.product(number));
  }

  /** A tie is broken by popularity, then by chance; a key would tell which product is older. */
  private record Met(long product, int people, double weight) {

    static final Comparator<Met> STRONGEST =
        Comparator.comparingDouble(Met::weight)
            .thenComparingInt(Met::people)
            .thenComparingLong(met -> Mixing.of(met.product))
            .reversed();

    Neighbour neighbour() {
      return new Neighbour(product, weight);
    }
  }
}
