package dev.vitrine.feed.report;

import static java.util.stream.Collectors.groupingBy;

import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the reports of the merchants' {@code feed.graphqls}. */
@Management
@Controller
class FeedReportController {

  private static final Duration LOOKED_BACK = Duration.ofDays(30);

  private final OutcomeRepository repository;
  private final Markets markets;

  FeedReportController(OutcomeRepository repository, Markets markets) {
    this.repository = repository;
    this.markets = markets;
  }

  @QueryMapping
  Mono<List<Outcome>> feedReport(
      @Argument @Nullable LocalDate since, @Argument @Nullable String market) {
    return repository.outcomes(from(since), market == null ? null : key(market));
  }

  @QueryMapping
  Mono<List<SplitOutcome>> feedSplitReport(@Argument @Nullable LocalDate since) {
    return repository.sides(from(since)).map(FeedReportController::outcomes);
  }

  private static List<SplitOutcome> outcomes(List<Side> sides) {
    Map<List<String>, List<Side>> experiments =
        sides.stream().collect(groupingBy(side -> List.of(side.placement(), side.experiment())));
    return experiments.values().stream()
        .map(SplitOutcome::of)
        .sorted(
            Comparator.comparing(SplitOutcome::placement)
                .thenComparing(SplitOutcome::since, Comparator.reverseOrder()))
        .toList();
  }

  private static Instant from(@Nullable LocalDate since) {
    return since == null
        ? Instant.now().minus(LOOKED_BACK)
        : since.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private Long key(String handle) {
    Map<String, Object> facts = Map.of("value", handle);
    return markets
        .named(handle)
        .map(Market::id)
        .orElseThrow(() -> Refused.of("NOT_FOUND", "feed.unknown", facts, facts));
  }

  record SplitOutcome(
      String placement,
      String experiment,
      Instant since,
      long shownOfA,
      long ledOfA,
      long shownOfB,
      long ledOfB,
      double pValue) {

    /** What the sides of one experiment come to; one that showed nothing is missing. */
    static SplitOutcome of(List<Side> sides) {
      Side any = sides.getFirst();
      Side a = side("A", sides, any);
      Side b = side("B", sides, any);
      return new SplitOutcome(
          any.placement(),
          any.experiment(),
          a.since().isBefore(b.since()) ? a.since() : b.since(),
          a.shown(),
          a.led(),
          b.shown(),
          b.led(),
          Significance.of(a, b));
    }

    private static Side side(String split, List<Side> sides, Side any) {
      return sides.stream()
          .filter(side -> side.split().equals(split))
          .findFirst()
          .orElseGet(() -> any.nothing(split));
    }
  }
}
