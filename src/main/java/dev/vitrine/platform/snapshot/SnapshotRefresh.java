package dev.vitrine.platform.snapshot;

import dev.vitrine.platform.notification.Notifications;
import dev.vitrine.platform.store.StartPhases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Loads every snapshot before requests are let in, and again whenever a writer announces a change.
 */
@Component
class SnapshotRefresh implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SnapshotRefresh.class);
  private static final String CHANNEL = "vitrine_changed";
  private static final Duration LONGEST_LOAD = Duration.ofSeconds(30);
  private static final Retry UNTIL_IT_WORKS =
      Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200)).maxBackoff(Duration.ofSeconds(5));

  private final List<Snapshot<?>> snapshots;
  private final Notifications notifications;
  private final Disposable.Swap listening = Disposables.swap();

  SnapshotRefresh(List<Snapshot<?>> snapshots, Notifications notifications) {
    this.snapshots = snapshots;
    this.notifications = notifications;
  }

  /** Waits for the first load: this is the thread that starts the application, and it has time. */
  @Override
  public void start() {
    Flux.fromIterable(snapshots).flatMap(this::load).then().block();
    Flux<Optional<String>> changes = notifications.on(CHANNEL).share();
    listening.update(
        Flux.fromIterable(snapshots)
            .flatMap(snapshot -> follow(snapshot, changes), Math.max(1, snapshots.size()))
            .subscribe());
  }

  /** While one load is under way, any number of announcements ask for one more. */
  private Flux<?> follow(Snapshot<?> snapshot, Flux<Optional<String>> changes) {
    return changes
        .filter(changed -> changed.map(snapshot.name()::equals).orElse(true))
        .onBackpressureLatest()
        .concatMap(changed -> load(snapshot), 0);
  }

  private Mono<?> load(Snapshot<?> snapshot) {
    return snapshot
        .refresh()
        .timeout(LONGEST_LOAD)
        .doOnError(
            failure -> log.warn("Snapshot {} waits: {}", snapshot.name(), failure.toString()))
        .retryWhen(UNTIL_IT_WORKS);
  }

  @Override
  public void stop() {
    listening.update(Disposables.disposed());
  }

  @Override
  public boolean isRunning() {
    Disposable current = listening.get();
    return current != null && !current.isDisposed();
  }

  @Override
  public int getPhase() {
    return StartPhases.SNAPSHOTS;
  }
}
