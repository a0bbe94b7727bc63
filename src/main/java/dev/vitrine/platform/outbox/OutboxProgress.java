package dev.vitrine.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How far listeners have come: looked up regularly, so it costs a reader nothing. */
@Component
public class OutboxProgress implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OutboxProgress.class);

  private final OutboxRepository repository;
  private final Duration poll;
  private final AtomicReference<OutboxRepository.@Nullable Pending> latest =
      new AtomicReference<>();
  private final Disposable.Swap watching = Disposables.swap();

  OutboxProgress(OutboxRepository repository, OutboxProperties properties, MeterRegistry meters) {
    this.repository = repository;
    this.poll = properties.poll();
    Gauge.builder("vitrine.outbox.lag", this, OutboxProgress::lagSeconds)
        .baseUnit("seconds")
        .description("Age of the oldest change that was not taken in yet")
        .register(meters);
  }

  /**
   * Everything that was committed before this instant of the database's clock has been taken in by
   * the listeners. Null until it was first looked up.
   *
   * <p>A row tells when its transaction began, which is before it was committed: so this is never
   * too late, and behind by the length of a transaction at most.
   */
  public @Nullable Instant asOf() {
    OutboxRepository.Pending pending = latest.get();
    if (pending == null) {
      return null;
    }
    return pending.oldest() == null ? pending.at() : pending.oldest();
  }

  private double lagSeconds() {
    OutboxRepository.Pending pending = latest.get();
    return pending == null || pending.oldest() == null
        ? 0
        : Duration.between(pending.oldest(), pending.at()).toMillis() / 1000.0;
  }

  @Override
  public void start() {
    watching.update(
        Flux.interval(Duration.ZERO, poll)
            .onBackpressureDrop()
            .concatMap(tick -> look(), 0)
            .subscribe());
  }

  Mono<Void> look() {
    return repository
        .pending()
        .doOnNext(latest::set)
        .doOnError(failure -> log.debug("The outbox cannot be looked at", failure))
        .onErrorComplete()
        .then();
  }

  @Override
  public void stop() {
    watching.update(Disposables.disposed());
  }

  @Override
  public boolean isRunning() {
    Disposable current = watching.get();
    return current != null && !current.isDisposed();
  }
}
