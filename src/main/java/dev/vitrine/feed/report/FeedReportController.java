package dev.vitrine.feed.report;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves the reports of the merchants' {@code feed.graphqls}. */
@Management
@Controller
class FeedReportController {

  private static final String MERCHANDISING = "merchandising:write";
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
    return Caller.with(MERCHANDISING)
        .map(caller -> Optional.ofNullable(market).map(this::key))
        .flatMap(key -> repository.outcomes(from(since), key.orElse(null)));
  }

  @QueryMapping
  Mono<List<SplitOutcome>> feedSplitReport(@Argument @Nullable LocalDate since) {
    return Caller.with(MERCHANDISING)
        .flatMap(caller -> repository.sides(from(since)))
        .map(FeedReportController::outcomes);
  }

  private static List<SplitOutcome> outcomes(List<Side> sides) {
    Map<String, Map<String, Side>> placements =
        sides.stream()
            .collect(groupingBy(Side::placement, TreeMap::new, toMap(Side::split, identity())));
    return placements.entrySet().stream()
        .map(
            both ->
                SplitOutcome.of(
                    both.getValue().getOrDefault("A", Side.none(both.getKey(), "A")),
                    both.getValue().getOrDefault("B", Side.none(both.getKey(), "B"))))
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
      String placement, long shownOfA, long ledOfA, long shownOfB, long ledOfB, double pValue) {

    static SplitOutcome of(Side a, Side b) {
      return new SplitOutcome(
          a.placement(), a.shown(), a.led(), b.shown(), b.led(), Significance.of(a, b));
    }
  }
}
