package dev.vitrine.listing.index;

import dev.vitrine.listing.index.IndexRun.Kind;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.background.Background;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks for the reconciliation of all markets at the hours that the shop chose. */
@Component
class ReconciliationSchedule implements Background {

  private static final String NEVER = "-";

  /** Every instance asks at the same hour, by clocks that differ a little; the first one counts. */
  private static final Duration RECENT = Duration.ofMinutes(5);

  private final IndexRunRepository runs;
  private final Markets markets;
  private final @Nullable CronExpression hours;

  ReconciliationSchedule(
      IndexRunRepository runs, Markets markets, ListingIndexProperties properties) {
    this.runs = runs;
    this.markets = markets;
    this.hours =
        properties.reconciliation().equals(NEVER)
            ? null
            : CronExpression.parse(properties.reconciliation());
  }

  @Override
  public String name() {
    return "The schedule of reconciliation";
  }

  @Override
  public Flux<?> work() {
    return hours == null ? Flux.never() : Mono.defer(() -> turn(hours)).repeat();
  }

  private Mono<Void> turn(CronExpression when) {
    ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
    ZonedDateTime next = when.next(now);
    return next == null ? Mono.never() : Mono.delay(Duration.between(now, next)).then(ask());
  }

  private Mono<Void> ask() {
    return Flux.fromIterable(markets.all())
        .concatMap(market -> runs.requestUnlessRecent(Kind.RECONCILE, market.id(), RECENT))
        .then();
  }
}
