package dev.vitrine.feed.report;

import dev.vitrine.platform.background.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets go of what was shown so long ago that no report speaks of it. */
@Component
class ShowingRetention extends Recurring {

  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final ShowingRepository repository;

  ShowingRetention(ShowingRepository repository) {
    this.repository = repository;
  }

  @Override
  public String name() {
    return "The keeping of what was shown";
  }

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected Mono<?> task() {
    return repository.forget();
  }
}
