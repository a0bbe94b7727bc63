package dev.vitrine.platform.background;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Background work that consists of one task, done again and again. */
public abstract class Recurring implements Background {

  private static final Logger log = LoggerFactory.getLogger(Recurring.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(3);

  /** How long to pause between the end of the task and its next beginning. */
  protected abstract Duration pause();

  /** The task. An error ends this turn alone. */
  protected abstract Mono<?> task();

  @Override
  public final Flux<?> work() {
    return Mono.defer(this::turn).flatMap(Mono::delay).repeat();
  }

  /** One turn; gives how long to pause after it. */
  private Mono<Duration> turn() {
    return task()
        .then(Mono.fromSupplier(this::pause))
        .doOnError(failure -> log.warn("{} failed this time: {}", name(), failure.toString()))
        .doOnError(failure -> log.debug("{} failed", name(), failure))
        .onErrorResume(failure -> Mono.just(longer(pause())));
  }

  private static Duration longer(Duration pause) {
    return pause.compareTo(PAUSE_AFTER_FAILURE) > 0 ? pause : PAUSE_AFTER_FAILURE;
  }
}
