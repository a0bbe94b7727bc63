package dev.vitrine.platform.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes the outbox. */
@Repository
class OutboxRepository {

  /** The channel on which the relays of all instances are woken when rows are committed. */
  static final String CHANNEL = "vitrine_outbox";

  private static final String APPEND =
      """
      WITH appended AS (
        INSERT INTO outbox (topic, subject_id)
        SELECT :topic, subject_id
        FROM unnest(:subjectIds) AS subject_id)
      SELECT pg_notify('vitrine_outbox', '')
      """;

  private static final String CLAIM =
      """
      DELETE FROM outbox
      WHERE id = ANY(ARRAY(
        SELECT id
        FROM outbox
        ORDER BY id
        LIMIT :limit
        FOR UPDATE SKIP LOCKED))
      RETURNING topic, subject_id
      """;

  private static final String PENDING =
      """
      SELECT now() AS at, min(created_at) AS oldest
      FROM outbox
      """;

  private final DatabaseClient database;

  OutboxRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> append(String topic, Collection<Long> subjectIds) {
    return database
        .sql(APPEND)
        .bind("topic", topic)
        .bind("subjectIds", subjectIds.toArray(Long[]::new))
        .then();
  }

  /** Removes rows that no other relay holds; a rollback brings them back. */
  Flux<Row> claim(int limit) {
    return database
        .sql(CLAIM)
        .bind("limit", limit)
        .map(
            row ->
                new Row(
                    Objects.requireNonNull(row.get("topic", String.class)),
                    Objects.requireNonNull(row.get("subject_id", Long.class))))
        .all();
  }

  Mono<Pending> pending() {
    return database
        .sql(PENDING)
        .map(
            row ->
                new Pending(
                    Objects.requireNonNull(row.get("at", Instant.class)),
                    row.get("oldest", Instant.class)))
        .one();
  }

  /**
   * A change that waits to be told.
   *
   * @param topic what kind of thing changed
   * @param subjectId its key
   */
  record Row(String topic, long subjectId) {}

  /**
   * What waits at an instant of the database's clock.
   *
   * @param at the instant, not later than what the statement saw
   * @param oldest when the transaction began that wrote the oldest row; null when nothing waits
   */
  record Pending(Instant at, @Nullable Instant oldest) {}
}
