package dev.vitrine.search.insight;

import dev.vitrine.platform.background.Recurring;
import dev.vitrine.search.SearchSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets what was searched for long ago. */
@Component
class QueryLogUpkeep extends Recurring {

  private static final Duration PAUSE = Duration.ofHours(1);

  private final QueryLogRepository repository;
  private final Duration retention;

  QueryLogUpkeep(QueryLogRepository repository, SearchSettings settings) {
    this.repository = repository;
    this.retention = settings.retention();
  }

  @Override
  public String name() {
    return "Forgetting of old searches";
  }

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected Mono<?> task() {
    return repository.forget(LocalDate.ofInstant(Instant.now().minus(retention), ZoneOffset.UTC));
  }
}
