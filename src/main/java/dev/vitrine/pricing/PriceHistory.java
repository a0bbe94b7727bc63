package dev.vitrine.pricing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which of a variant's price entries was, is or will be in force at which time. */
final class PriceHistory {

  private final List<Span> spans;

  PriceHistory(Collection<PriceEntry> entries) {
    Set<PriceEntry.Key> known = new HashSet<>();
    this.spans =
        entries.stream()
            .sorted(Comparator.comparing(PriceEntry::recordedAt))
            .map(entry -> new Span(entry, start(entry, known.add(entry.key()))))
            .filter(Span::isNotEmpty)
            .toList();
  }

  /**
   * A first entry holds from the start that it names, even where that was before it was recorded:
   * so a merchant brings the history along. One that supersedes another cannot rewrite the past.
   */
  private static Instant start(PriceEntry entry, boolean isFirst) {
    Instant startsAt = entry.startsAt();
    if (startsAt == null) {
      return entry.recordedAt();
    }
    return isFirst || startsAt.isAfter(entry.recordedAt()) ? startsAt : entry.recordedAt();
  }

  /**
   * The entry in force: among those whose time it is, the most recently started; one with a start
   * beats one that holds openly.
   *
   * @param marketId the market; null for the shop's base prices
   */
  Optional<PriceEntry> inForce(@Nullable Long marketId, String currency, Instant at) {
    return spans.stream()
        .filter(span -> span.isOf(marketId, currency) && span.covers(at))
        .map(Span::entry)
        .max(PriceEntry.PRECEDENCE);
  }

  /** The instants at which any price may have changed or will change by time, in order. */
  NavigableSet<Instant> breakpoints() {
    NavigableSet<Instant> instants = new TreeSet<>();
    spans.forEach(
        span -> {
          instants.add(span.from());
          span.entry().end().ifPresent(instants::add);
        });
    return instants;
  }

  private record Span(PriceEntry entry, Instant from) {

    boolean isNotEmpty() {
      return entry.end().filter(end -> !end.isAfter(from)).isEmpty();
    }

    boolean covers(Instant at) {
      return !from.isAfter(at) && entry.end().filter(end -> !end.isAfter(at)).isEmpty();
    }

    boolean isOf(@Nullable Long marketId, String currency) {
      Long market = entry.marketId();
      return entry.currency().equals(currency)
          && (market == null ? marketId == null : market.equals(marketId));
    }
  }
}
