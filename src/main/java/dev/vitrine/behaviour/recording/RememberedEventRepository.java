package dev.vitrine.behaviour.recording;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Hands on, tells and forgets what single visitors did. */
@Repository
class RememberedEventRepository {

  private static final String MOVE =
      """
      UPDATE behaviour_event
      SET visitor_id = :to
      WHERE visitor_id = :from
      """;

  private static final String FORGET =
      """
      DELETE FROM behaviour_event
      WHERE visitor_id = :visitorId
      """;

  private static final String EXPORT =
      """
      SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
               'kind', e.kind, 'at', e.at, 'product', p.external_id, 'market', m.handle,
               'detail', e.detail)) ORDER BY e.at), '[]')::text
      FROM behaviour_event e
      LEFT JOIN product p ON p.id = e.product_id
      LEFT JOIN market m ON m.id = e.market_id
      WHERE e.visitor_id = :visitorId
      """;

  private final DatabaseClient database;

  RememberedEventRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Void> move(long from, long to) {
    return database.sql(MOVE).bind("from", from).bind("to", to).then();
  }

  Mono<Void> forget(long visitorId) {
    return database.sql(FORGET).bind("visitorId", visitorId).then();
  }

  /** A JSON list of everything. */
  Mono<String> export(long visitorId) {
    return database.sql(EXPORT).bind("visitorId", visitorId).mapValue(String.class).one();
  }
}
