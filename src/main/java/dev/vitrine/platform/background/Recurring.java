package dev.vitrine.platform.background;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Background work that consists of one task, done again and again. */
public abstract class Recurring implements Background {

  private static final Logger log = LoggerFactory.getLogger(Recurring.class);

  /** How long to pause between the end of the task and its next beginning. */
  protected abstract Duration pause();

  /** The task. An error ends this turn alone. */
  protected abstract Mono<?> task();

  @Override
  public final Flux<?> work() {
    return Mono.defer(this::turn).then(Mono.defer(this::rest)).repeat();
  }

  private Mono<Void> turn() {
    return task()
        .doOnError(failure -> log.warn("{} failed this time: {}", name(), failure.toString()))
        .doOnError(failure -> log.debug("{} failed", name(), failure))
        .onErrorComplete()
        .then();
  }

  private Mono<Long> rest() {
    return Mono.delay(pause());
  }
}
