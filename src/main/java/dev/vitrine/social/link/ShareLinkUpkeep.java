package dev.vitrine.social.link;

import dev.vitrine.platform.background.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Cleans away links that lead nowhere any more. */
@Component
class ShareLinkUpkeep extends Recurring {

  private static final Duration PAUSE = Duration.ofHours(1);

  private final ShareLinkRepository repository;

  ShareLinkUpkeep(ShareLinkRepository repository) {
    this.repository = repository;
  }

  @Override
  public String name() {
    return "The cleaning away of shared links";
  }

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected Mono<?> task() {
    return repository.expire();
  }
}
