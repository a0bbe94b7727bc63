package dev.vitrine.social.friend;

import dev.vitrine.platform.background.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Cleans away invitations that nobody answered. */
@Component
class InvitationUpkeep extends Recurring {

  private static final Duration PAUSE = Duration.ofHours(1);

  private final InvitationRepository repository;

  InvitationUpkeep(InvitationRepository repository) {
    this.repository = repository;
  }

  @Override
  public String name() {
    return "The cleaning away of invitations";
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
