package dev.vitrine.behaviour.recording;

import dev.vitrine.platform.background.Recurring;
import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Forgets who did what of those who agree to be counted and not to be remembered, as soon as it is
 * of no use any more for knowing repetitions.
 */
@Component
class LatelyUpkeep extends Recurring {

  /** A purchase is known again for an hour; nothing else is for as long. */
  private static final String FORGET =
      """
      DELETE FROM behaviour_lately
      WHERE written_at < now() - interval '1 hour'
      """;

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final DatabaseClient database;

  LatelyUpkeep(DatabaseClient database) {
    this.database = database;
  }

  @Override
  public String name() {
    return "The forgetting of those who are counted alone";
  }

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected Mono<?> task() {
    return forget();
  }

  /** Forgets what was done longer ago than an hour. */
  Mono<Void> forget() {
    return database.sql(FORGET).then();
  }
}
