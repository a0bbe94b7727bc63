package dev.vitrine.pricing;

import dev.vitrine.market.Money;
import dev.vitrine.pricing.MarketTariff.Displayed;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The prior price that a reduction must be shown with: the lowest price of the 30 days before the
 * reduction was first applied, an uninterrupted row of deeper and deeper reductions counting as one
 * (Directive 98/6/EC, article 6a, paragraphs 2 and 5).
 */
final class PriorPrice {

  private static final Duration PERIOD = Duration.ofDays(30);

  private PriorPrice() {}

  /**
   * The lowest price before the reduction that holds at an instant.
   *
   * @param breakpoints the instants at which the price may have changed
   * @param displayed the displayed price at any instant
   * @return empty when nothing was sold in the period
   */
  static Optional<Money> lowest(
      NavigableSet<Instant> breakpoints,
      Function<Instant, Optional<Displayed>> displayed,
      Instant at) {
    Instant start = reducedSince(breakpoints.headSet(at, true).descendingSet(), displayed, at);
    Instant earliest = start.minus(PERIOD);
    NavigableSet<Instant> changes = breakpoints.subSet(earliest, false, start, false);
    return Stream.concat(Stream.of(earliest), changes.stream())
        .flatMap(instant -> displayed.apply(instant).stream())
        .map(Displayed::amount)
        .min(Money::compareTo);
  }

  private static Instant reducedSince(
      NavigableSet<Instant> latestFirst,
      Function<Instant, Optional<Displayed>> displayed,
      Instant at) {
    Instant since = at;
    for (Instant instant : latestFirst) {
      if (displayed.apply(instant).filter(Displayed::isReduced).isEmpty()) {
        break;
      }
      since = instant;
    }
    return since;
  }
}
