package dev.vitrine.platform.intake;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Keeps how far each import has come. */
@Repository
class ImportRunRepository {

  private static final String START =
      """
      INSERT INTO import_run (id)
      VALUES (:id)
      """;

  private static final String ACKNOWLEDGED =
      """
      SELECT acknowledged_line
      FROM import_run
      WHERE id = :id
      """;

  private static final String ACKNOWLEDGE =
      """
      UPDATE import_run
      SET acknowledged_line = :line
      WHERE id = :id
      """;

  private static final String FINISH =
      """
      UPDATE import_run
      SET finished_at = now(), summary = :summary::jsonb
      WHERE id = :id
      """;

  private final DatabaseClient database;

  ImportRunRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> start(UUID id) {
    return database.sql(START).bind("id", id).then();
  }

  /** The last line that is in the database; empty for an unknown import. */
  Mono<Long> acknowledged(UUID id) {
    return database.sql(ACKNOWLEDGED).bind("id", id).mapValue(Long.class).one();
  }

  Mono<Void> acknowledge(UUID id, long line) {
    return database.sql(ACKNOWLEDGE).bind("id", id).bind("line", line).then();
  }

  Mono<Void> finish(UUID id, String summary) {
    return database.sql(FINISH).bind("id", id).bind("summary", summary).then();
  }
}
