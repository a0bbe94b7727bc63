package dev.vitrine.behaviour;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what single visitors did. */
@Repository
class HistoryRepository {

  private static final String LATEST =
      """
      SELECT e.kind, coalesce(e.product_id, (e.detail ->> 'clickedProduct')::bigint) AS product_id,
             e.market_id, e.at, sought(e.kind, e.detail) AS sought
      FROM behaviour_event e
      WHERE e.visitor_id = :visitorId AND NOT e.repeated
      ORDER BY e.at DESC
      LIMIT :limit
      """;

  private static final String PURCHASES =
      """
      SELECT e.kind, e.product_id, e.market_id, e.at, NULL::text AS sought
      FROM behaviour_event e
      WHERE e.visitor_id = :visitorId AND e.kind = 'PURCHASED' AND NOT e.repeated
      ORDER BY e.at DESC
      LIMIT :limit
      """;

  private static final String COUNT =
      """
      SELECT count(*)
      FROM behaviour_event e
      WHERE e.visitor_id = :visitorId
      """;

  private final DatabaseClient database;

  HistoryRepository(DatabaseClient database) {
    this.database = database;
  }

  /** The latest first. */
  Flux<Event> latest(long visitorId, int limit) {
    return events(LATEST, visitorId, limit);
  }

  /** What was bought, the latest first. */
  Flux<Event> purchases(long visitorId, int limit) {
    return events(PURCHASES, visitorId, limit);
  }

  private Flux<Event> events(String sql, long visitorId, int limit) {
    return database
        .sql(sql)
        .bind("visitorId", visitorId)
        .bind("limit", limit)
        .map(HistoryRepository::event)
        .all();
  }

  Mono<Long> count(long visitorId) {
    return database.sql(COUNT).bind("visitorId", visitorId).mapValue(Long.class).one();
  }

  private static Event event(Readable row) {
    return new Event(
        EventKind.valueOf(Objects.requireNonNull(row.get("kind", String.class))),
        row.get("product_id", Long.class),
        row.get("market_id", Long.class),
        Objects.requireNonNull(row.get("at", Instant.class)).truncatedTo(ChronoUnit.MILLIS),
        Sought.of(row.get("sought", String.class)));
  }
}
