package dev.vitrine.feed;

import dev.vitrine.behaviour.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How regularly a product is bought.
 *
 * @param product the product's key
 * @param last when it was bought last
 * @param dueAt when it is due again: the last time and the median of the pauses between
 * @param confidence between 0 and 1: the steadier the pauses and the more of them, the higher
 */
public record Rhythm(long product, Instant last, Instant dueAt, double confidence) {

  /** Two orders within a day are one. */
  private static final Duration SHORTEST = Duration.ofDays(1);

  /** The rhythms in what a visitor did; a product needs to have been bought twice. */
  public static List<Rhythm> in(List<Event> history) {
    Map<Long, TreeSet<Instant>> times = new TreeMap<>();
    history.stream()
        .filter(event -> event.isPurchase() && event.productId() != null)
        .forEach(
            event ->
                times.computeIfAbsent(event.productId(), key -> new TreeSet<>()).add(event.at()));
    return times.entrySet().stream()
        .flatMap(each -> of(each.getKey(), List.copyOf(each.getValue())).stream())
        .toList();
  }

  /**
   * The rhythm of a product.
   *
   * @param times when it was bought, the first first
   */
  static Optional<Rhythm> of(long product, List<Instant> times) {
    List<Duration> pauses = pauses(times);
    if (pauses.isEmpty()) {
      return Optional.empty();
    }
    Duration median = median(pauses);
    Instant last = times.getLast();
    return Optional.of(new Rhythm(product, last, last.plus(median), confidence(pauses, median)));
  }

  private static List<Duration> pauses(List<Instant> times) {
    List<Duration> pauses = new ArrayList<>();
    Instant before = times.getFirst();
    for (Instant time : times) {
      Duration pause = Duration.between(before, time);
      if (pause.compareTo(SHORTEST) >= 0) {
        pauses.add(pause);
        before = time;
      }
    }
    return pauses;
  }

  private static Duration median(List<Duration> pauses) {
    List<Duration> sorted = pauses.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
  }

  /** One less the mean deviation from the median as a part of it, times n / (n + 1). */
  private static double confidence(List<Duration> pauses, Duration median) {
    double deviation =
        pauses.stream()
            .mapToDouble(pause -> Math.abs(pause.minus(median).toSeconds()))
            .average()
            .orElse(0);
    double steadiness = Math.max(0, 1 - deviation / Math.max(1, median.toSeconds()));
    return steadiness * pauses.size() / (pauses.size() + 1.0);
  }

  /** Whether the time has come, or nearly: a tenth of the pause is left, or it has long passed. */
  public boolean isDue(Instant now) {
    Duration pause = Duration.between(last, dueAt);
    return !now.isBefore(dueAt.minus(pause.dividedBy(10)))
        && now.isBefore(dueAt.plus(pause.multipliedBy(2)));
  }

  /** The products among these that are due. */
  public static Stream<Rhythm> due(List<Event> history, Instant now) {
    return in(history).stream().filter(rhythm -> rhythm.isDue(now));
  }
}
