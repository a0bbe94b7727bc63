package dev.vitrine.listing.query;

import dev.vitrine.listing.index.Ladder;
import dev.vitrine.listing.index.Ladder.Rung;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Chooses the ranges that a facet offers: the finest level of the ladder that has few enough. */
final class RungCounts {

  private static final int MOST = 8;
  private static final Comparator<Counted> ASCENDING =
      Comparator.comparing(counted -> counted.rung().from());

  private final List<Counted> counted = new ArrayList<>();

  void add(Rung rung, long count) {
    if (count > 0) {
      counted.add(new Counted(rung, count));
    }
  }

  /** Ascending; empty where all numbers stand on one rung, so that there is nothing to choose. */
  List<Counted> offered() {
    Map<Integer, List<Counted>> levels =
        counted.stream().collect(Collectors.groupingBy(each -> each.rung().level()));
    return IntStream.range(0, Ladder.levels())
        .mapToObj(level -> levels.getOrDefault(level, List.of()))
        .filter(rungs -> rungs.size() <= MOST)
        .findFirst()
        .or(() -> Optional.ofNullable(levels.get(Ladder.levels() - 1)))
        .filter(rungs -> rungs.size() > 1)
        .map(rungs -> rungs.stream().sorted(ASCENDING).toList())
        .orElse(List.of());
  }

  /**
   * A rung and how many products stand on it.
   *
   * @param rung the part of the numbers
   * @param count how many
   */
  record Counted(Rung rung, long count) {}
}
