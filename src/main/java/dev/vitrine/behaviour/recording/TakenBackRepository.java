package dev.vitrine.behaviour.recording;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Takes purchases out of the tables, and out of what sold. */
@Repository
class TakenBackRepository {

  /**
   * What a storefront told within an hour of a purchase was that purchase told again, unless
   * another order stands for it.
   */
  private static final String TAKE_BACK =
      """
      WITH named AS (
        SELECT n.at, n.fingerprint
        FROM unnest(:times, :fingerprints) AS n (at, fingerprint)),
      ordered AS (
        DELETE FROM behaviour_event e
        USING named n
        WHERE e.at = n.at AND e.fingerprint = n.fingerprint
        RETURNING e.visitor_id, e.product_id, e.market_id, e.at, e.detail, e.counted),
      told AS (
        DELETE FROM behaviour_event e
        USING ordered o
        WHERE e.visitor_id = o.visitor_id AND e.product_id = o.product_id
          AND e.kind = 'PURCHASED' AND NOT e.detail ? 'order'
          AND e.at > o.at - interval '1 hour' AND e.at < o.at + interval '1 hour'
          AND NOT EXISTS (
            SELECT
            FROM behaviour_event s
            WHERE s.visitor_id = e.visitor_id AND s.product_id = e.product_id
              AND s.kind = 'PURCHASED' AND s.detail ? 'order'
              AND s.at > e.at - interval '1 hour' AND s.at < e.at + interval '1 hour'
              AND s.fingerprint <> ALL (:fingerprints))
        RETURNING e.visitor_id, e.product_id, e.market_id, e.at, e.detail, e.counted),
      gone AS (
        SELECT * FROM ordered
        UNION ALL
        SELECT * FROM told),
      unsold AS (
        SELECT s.product_id, s.market_id, g.units
        FROM (
          SELECT c.product_id, coalesce(c.market_id, 0) AS market_id,
                 sum((c.detail ->> 'units')::int) AS units
          FROM gone c
          WHERE c.counted
          GROUP BY c.product_id, coalesce(c.market_id, 0)) g
        JOIN product_sales s ON s.product_id = g.product_id AND s.market_id = g.market_id
        ORDER BY s.product_id, s.market_id
        FOR UPDATE OF s),
      settled AS (
        UPDATE product_sales s
        SET units = greatest(s.units - u.units, 0), changed_at = now(),
            untold_since = coalesce(s.untold_since, now())
        FROM unsold u
        WHERE s.product_id = u.product_id AND s.market_id = u.market_id)
      SELECT DISTINCT g.visitor_id
      FROM gone g
      WHERE g.visitor_id IS NOT NULL
      """;

  private final DatabaseClient database;

  TakenBackRepository(DatabaseClient database) {
    this.database = database;
  }

  /** Takes purchases back that came by orders; gives the keys of the visitors they were of. */
  Mono<Set<Long>> takeBack(List<RecordedEvent> purchases) {
    return database
        .sql(TAKE_BACK)
        .bind("times", purchases.stream().map(RecordedEvent::at).toArray(Instant[]::new))
        .bind(
            "fingerprints", purchases.stream().map(RecordedEvent::fingerprint).toArray(UUID[]::new))
        .mapValue(Long.class)
        .all()
        .collect(Collectors.toSet());
  }
}
