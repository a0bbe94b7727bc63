package dev.vitrine.platform.outbox;

import dev.vitrine.platform.notification.Notifications;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Takes changes from the outbox to their listeners as soon as they are committed. Any number of
 * instances may run it: rows that one has claimed are skipped by the others.
 */
@Component
class Relay implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  private final Dispatch dispatch;
  private final Notifications notifications;
  private final OutboxProperties properties;
  private final BackOff backOff;
  private volatile Sinks.Empty<Void> stop = Sinks.empty();
  private volatile Sinks.Empty<Void> stopped = Sinks.empty();
  private volatile boolean running;

  Relay(Dispatch dispatch, Notifications notifications, OutboxProperties properties) {
    this.dispatch = dispatch;
    this.notifications = notifications;
    this.properties = properties;
    this.backOff = new BackOff(properties.firstBackOff(), properties.maxBackOff());
  }

  @Override
  public void start() {
    stop = Sinks.empty();
    stopped = Sinks.empty();
    running = true;
    Disposable ignored = relay().subscribe();
  }

  private Mono<Void> relay() {
    Sinks.Empty<Void> end = stopped;
    return wakeUps()
        .takeUntilOther(stop.asMono())
        .onBackpressureLatest()
        .concatMap(wakeUp -> drain(), 0)
        .doFinally(signal -> end.tryEmitEmpty())
        .then();
  }

  /** An announcement, the connection made anew, or the clock for announcements that went astray. */
  private Flux<?> wakeUps() {
    Flux<Optional<String>> announced = notifications.on(OutboxRepository.CHANNEL);
    return Flux.merge(announced, Flux.interval(properties.poll()).onBackpressureDrop());
  }

  /** Relays batch after batch until one is not full: then nothing more waits. */
  Mono<Void> drain() {
    return dispatch
        .batch(properties.batch())
        .doOnNext(relayed -> backOff.afterSuccess())
        .onErrorResume(this::waitABit)
        .repeat(() -> running)
        .takeUntil(relayed -> relayed < properties.batch())
        .then();
  }

  private Mono<Integer> waitABit(Throwable failure) {
    var wait = backOff.afterFailure();
    log.warn("Changes stay in the outbox; next try in {}: {}", wait, failure.toString());
    log.debug("Relaying failed", failure);
    return Mono.delay(wait).takeUntilOther(stop.asMono()).thenReturn(0);
  }

  @Override
  public void stop(Runnable callback) {
    running = false;
    Disposable ignored = stopped.asMono().doFinally(signal -> callback.run()).subscribe();
    stop.tryEmitEmpty();
  }

  @Override
  public void stop() {
    stop(() -> {});
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
