package dev.vitrine.listing.index;

import java.util.function.UnaryOperator;
import reactor.core.publisher.Mono;

/** Keeps count of a run that is under way; used by one thread at a time. */
final class RunProgress {

  private final IndexRunRepository runs;
  private volatile IndexRun run;

  RunProgress(IndexRunRepository runs, IndexRun run, long total) {
    this.runs = runs;
    this.run = with(run, run.done(), total, Drift.NONE);
  }

  /** So many more products were looked at. */
  Mono<Void> looked(int products) {
    return save(before -> with(before, before.done() + products, before.total(), Drift.NONE));
  }

  /** So many more documents were found not to agree. */
  Mono<Void> found(Drift drift) {
    return save(before -> with(before, before.done(), before.total(), drift));
  }

  private Mono<Void> save(UnaryOperator<IndexRun> change) {
    return Mono.fromSupplier(() -> run = change.apply(run)).flatMap(runs::progress);
  }

  private static IndexRun with(IndexRun run, long done, long total, Drift drift) {
    return new IndexRun(
        run.id(),
        run.kind(),
        run.marketId(),
        run.state(),
        done,
        total,
        run.missing() + drift.missing().size(),
        run.stale() + drift.stale().size(),
        run.orphaned() + drift.orphaned().size(),
        run.message(),
        run.requestedAt(),
        run.startedAt(),
        run.finishedAt());
  }
}
