package dev.vitrine.platform.intake.history;

import dev.vitrine.platform.graphql.PageRequest;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what imports came to. */
@Repository
class ImportHistoryRepository {

  private static final String OLDER =
      """
      SELECT r.id, r.started_at, r.finished_at, r.acknowledged_line, r.summary::text
      FROM import_run r
      WHERE (r.started_at, r.id) < (:startedAt, :id)
      ORDER BY r.started_at DESC, r.id DESC
      LIMIT :limit
      """;

  private static final String NEWER =
      """
      SELECT r.id, r.started_at, r.finished_at, r.acknowledged_line, r.summary::text
      FROM import_run r
      WHERE (r.started_at, r.id) > (:startedAt, :id)
      ORDER BY r.started_at, r.id
      LIMIT :limit
      """;

  private static final String COUNT =
      """
      SELECT count(*)::int
      FROM import_run
      """;

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final DatabaseClient database;
  private final JsonMapper json;

  ImportHistoryRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** One import more than the page holds, from a given one towards the page's far end. */
  Flux<ImportRun> from(Instant startedAt, UUID id, PageRequest page) {
    return database
        .sql(page.backward() ? NEWER : OLDER)
        .bind("startedAt", startedAt)
        .bind("id", id)
        .bind("limit", page.size() + 1)
        .map(this::run)
        .all();
  }

  Mono<Integer> count() {
    return database.sql(COUNT).mapValue(Integer.class).one();
  }

  private ImportRun run(Readable row) {
    return new ImportRun(
        Objects.requireNonNull(row.get("id", UUID.class)),
        Objects.requireNonNull(row.get("started_at", Instant.class)),
        row.get("finished_at", Instant.class),
        Objects.requireNonNull(row.get("acknowledged_line", Long.class)),
        summary(row.get("summary", String.class)));
  }

  private @Nullable Map<String, Object> summary(@Nullable String written) {
    return written == null ? null : json.readValue(written, OBJECT);
  }
}
