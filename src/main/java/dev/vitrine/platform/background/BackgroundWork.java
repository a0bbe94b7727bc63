package dev.vitrine.platform.background;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Begins all background work when the application has started, and ends it at shutdown. A process
 * that was started for one job does nothing besides.
 */
@Component
@ConditionalOnProperty(name = JobRunner.PROPERTY, havingValue = "none", matchIfMissing = true)
class BackgroundWork implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration FAREWELL = Duration.ofMillis(200);

  private final List<Background> works;
  private final Disposable.Swap running = Disposables.swap();

  BackgroundWork(List<Background> works) {
    this.works = works;
  }

  @Override
  public void start() {
    running.update(
        Flux.fromIterable(works).flatMap(this::forever, Math.max(1, works.size())).subscribe());
  }

  private Flux<?> forever(Background work) {
    return Flux.defer(work::work)
        .doOnError(failure -> log.warn("{} begins again: {}", work.name(), failure.toString()))
        .retryWhen(
            Retry.backoff(Long.MAX_VALUE, PAUSE).maxBackoff(LONGEST_PAUSE).transientErrors(true))
        .repeatWhen(ends -> ends.delayElements(PAUSE));
  }

  /** What is cancelled gets a moment to give back its connections. */
  @Override
  public void stop(Runnable callback) {
    running.update(Disposables.disposed());
    Disposable ignored = Mono.delay(FAREWELL).subscribe(over -> callback.run());
  }

  @Override
  public void stop() {
    stop(() -> {});
  }

  @Override
  public boolean isRunning() {
    Disposable current = running.get();
    return current != null && !current.isDisposed();
  }
}
