package dev.vitrine.listing.index;

import dev.vitrine.catalog.Products;
import dev.vitrine.listing.index.IndexRun.State;
import dev.vitrine.market.Market;
import dev.vitrine.platform.background.Recurring;
import dev.vitrine.platform.snapshot.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes up runs that wait, one after the other. */
@Component
class IndexRunner extends Recurring {

  private static final Logger log = LoggerFactory.getLogger(IndexRunner.class);
  private static final int SIGNS_OF_LIFE = 5;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final IndexRunRepository runs;
  private final ReindexJob reindex;
  private final ReconcileJob reconcile;
  private final Products products;
  private final Snapshot<List<Market>> snapshot;
  private final ListingIndexProperties properties;

  IndexRunner(
      IndexRunRepository runs,
      ReindexJob reindex,
      ReconcileJob reconcile,
      Products products,
      Snapshot<List<Market>> snapshot,
      ListingIndexProperties properties) {
    this.runs = runs;
    this.reindex = reindex;
    this.reconcile = reconcile;
    this.products = products;
    this.snapshot = snapshot;
    this.properties = properties;
  }

  @Override
  public String name() {
    return "Work on whole indices";
  }

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  /** Works until nothing waits. At shutdown, what is under way waits for another instance. */
  @Override
  protected Mono<Void> task() {
    return Mono.usingWhen(
            runs.claim(),
            run -> work(run).thenReturn(run),
            run -> Mono.empty(),
            (run, failure) -> fail(run, failure),
            runs::release)
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .repeat()
        .takeUntil(Optional::isEmpty)
        .then();
  }

  private Mono<Void> work(IndexRun run) {
    log.info("{} of market {} begins", run.kind(), run.marketId());
    return Mono.firstWithSignal(job(run).thenReturn(run), signsOfLife(run))
        .then(Mono.defer(() -> runs.finish(run, State.DONE, null)))
        .doOnSuccess(done -> log.info("{} of market {} is done", run.kind(), run.marketId()));
  }

  /** Tells other instances that this one lives; an error when they took it for dead already. */
  private Mono<IndexRun> signsOfLife(IndexRun run) {
    return Flux.interval(properties.abandoned().dividedBy(SIGNS_OF_LIFE))
        .onBackpressureDrop()
        .concatMap(tick -> runs.heartbeat(run))
        .filter(isOurs -> !isOurs)
        .next()
        .flatMap(
            lost ->
                Mono.error(new IllegalStateException("Another instance took it for abandoned")));
  }

  private Mono<Void> job(IndexRun run) {
    return Mono.zip(market(run), products.count())
        .flatMap(it -> job(run, it.getT1(), new RunProgress(runs, run, it.getT2())));
  }

  private Mono<Void> job(IndexRun run, Market market, RunProgress progress) {
    return switch (run.kind()) {
      case REINDEX -> reindex.run(market, progress);
      case RECONCILE -> reconcile.run(market, progress);
    };
  }

  /** As it is now, for news may be late; absent once it was deleted, which ends its run. */
  private Mono<Market> market(IndexRun run) {
    return snapshot
        .refresh()
        .flatMapIterable(markets -> markets)
        .filter(market -> market.id() == run.marketId())
        .next();
  }

  private Mono<Void> fail(IndexRun run, Throwable failure) {
    log.warn("{} of market {} failed: {}", run.kind(), run.marketId(), failure.toString());
    return runs.finish(run, State.FAILED, String.valueOf(failure.getMessage()));
  }
}
