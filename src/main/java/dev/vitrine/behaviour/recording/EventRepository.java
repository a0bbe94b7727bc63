package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.EventKind;
import dev.vitrine.behaviour.Sought;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** Writes events as they happen. */
@Repository
class EventRepository {

  /**
   * What is the same as something shortly before says nothing new: in this batch, or in the table.
   * A purchase is the same within an hour, since a storefront may tell of what is an order too; two
   * orders are never the same. Of those who are not remembered, what they did is kept beside the
   * table for that long.
   */
  private static final String WRITE =
      """
      WITH told AS (
        SELECT r.*, v.id AS acting, v.personalization, v.analytics AS willing,
               coalesce(v.analytics, false) OR r.detail ? 'order' AS analytics,
               CASE WHEN r.kind = 'PURCHASED' THEN interval '1 hour'
                    ELSE make_interval(secs => :repeat) END AS reach
        FROM jsonb_to_recordset(:rows::jsonb) AS r (
          fingerprint uuid, "visitorId" bigint, kind text, "productId" bigint, "marketId" bigint,
          at timestamptz, units int, detail jsonb)
        LEFT JOIN visitor d ON d.id = r."visitorId"
        LEFT JOIN visitor v
          ON v.id = CASE WHEN d.joined_until > now() THEN d.joined_to ELSE d.id END
        WHERE v.personalization OR v.analytics OR r.detail ? 'order'),
      ranked AS (
        SELECT t.*,
               t.at - lag(t.at) OVER (
                 PARTITION BY t.acting, t.kind, t."productId", t.detail ->> 'order',
                   CASE WHEN t."productId" IS NULL THEN t.detail END
                 ORDER BY t.at, t.fingerprint) AS gap,
               count(*) OVER (
                 PARTITION BY t.acting
                 ORDER BY t.at RANGE BETWEEN interval '1 minute' PRECEDING AND CURRENT ROW) AS here
        FROM told t),
      weighed AS (
        SELECT r.*, r.acting IS NOT NULL AND (
                 coalesce(r.gap < r.reach, false)
                 OR coalesce(e.again, false)
                 OR r.here + coalesce(e.before, 0) > :busiest) AS repeated
        FROM ranked r
        LEFT JOIN LATERAL (
          SELECT bool_or(
                   e.kind = r.kind AND e.at > r.at - r.reach AND e.fingerprint <> r.fingerprint
                   AND e.product_id IS NOT DISTINCT FROM r."productId"
                   AND (r."productId" IS NOT NULL OR e.detail - 'units' = r.detail)
                   AND NOT (e.detail ? 'order' AND r.detail ? 'order')) AS again,
                 count(*) FILTER (
                   WHERE e.at BETWEEN r.at - interval '1 minute' AND r.at) AS before
          FROM (
            SELECT b.kind, b.at, b.fingerprint, b.product_id, b.detail
            FROM behaviour_event b
            WHERE b.visitor_id = r.acting
              AND b.at BETWEEN r.at - greatest(interval '1 minute', r.reach) AND r.at + r.reach
            UNION ALL
            SELECT l.kind, l.at, l.fingerprint, l.product_id, l.detail
            FROM behaviour_lately l
            WHERE NOT r.personalization AND l.visitor_id = r.acting
              AND l.at BETWEEN r.at - greatest(interval '1 minute', r.reach) AND r.at + r.reach) e)
          e
          ON r.acting IS NOT NULL),
      written AS (
        INSERT INTO behaviour_event
          (visitor_id, kind, product_id, market_id, detail, at, counted, repeated, fingerprint)
        SELECT CASE WHEN w.personalization THEN w.acting END, w.kind, w."productId", w."marketId",
               w.detail || jsonb_build_object('units', w.units), w.at,
               w.analytics AND NOT w.repeated, w.repeated, w.fingerprint
        FROM weighed w
        ORDER BY w.at, w.fingerprint
        ON CONFLICT (at, fingerprint) DO NOTHING
        RETURNING visitor_id, kind, product_id, market_id, detail, at, counted, repeated),
      noted AS (
        INSERT INTO behaviour_lately (visitor_id, at, fingerprint, kind, product_id, detail)
        SELECT w.acting, w.at, w.fingerprint, w.kind, w."productId", w.detail
        FROM weighed w
        WHERE w.willing AND NOT w.personalization
        ON CONFLICT (visitor_id, at, fingerprint) DO NOTHING),
      sold AS (
        INSERT INTO product_sales (product_id, market_id, units)
        SELECT w.product_id, coalesce(w.market_id, 0), sum((w.detail ->> 'units')::int)
        FROM written w
        JOIN product p ON p.id = w.product_id
        WHERE w.kind = 'PURCHASED' AND w.counted
        GROUP BY w.product_id, coalesce(w.market_id, 0)
        ORDER BY w.product_id, coalesce(w.market_id, 0)
        ON CONFLICT (product_id, market_id) DO UPDATE
        SET units = product_sales.units + excluded.units, changed_at = now(),
            untold_since = coalesce(product_sales.untold_since, now())),
      seen AS (
        UPDATE visitor v
        SET seen_at = now()
        FROM (SELECT DISTINCT acting FROM told) t
        WHERE v.id = t.acting AND v.seen_at < now() - interval '1 hour')
      SELECT w.visitor_id, w.kind,
             coalesce(w.product_id, (w.detail ->> 'clickedProduct')::bigint) AS product_id,
             w.market_id, w.at, sought(w.kind, w.detail) AS sought, w.counted, w.repeated
      FROM written w
      """;

  private final DatabaseClient database;
  private final JsonMapper json;
  private final RecordingProperties properties;

  EventRepository(DatabaseClient database, JsonMapper json, RecordingProperties properties) {
    this.database = database;
    this.json = json;
    this.properties = properties;
  }

  /** Writes those events that are not there yet and may be kept, and gives them. */
  Flux<WrittenEvent> write(List<RecordedEvent> events) {
    return database
        .sql(WRITE)
        .bind("rows", json.writeValueAsString(events))
        .bind("repeat", properties.repeat().toMillis() / 1000.0)
        .bind("busiest", properties.busiest())
        .map(EventRepository::written)
        .all();
  }

  private static WrittenEvent written(Readable row) {
    return new WrittenEvent(
        row.get("visitor_id", Long.class),
        EventKind.valueOf(value(row, "kind", String.class)),
        row.get("product_id", Long.class),
        row.get("market_id", Long.class),
        value(row, "at", Instant.class),
        Sought.of(row.get("sought", String.class)),
        value(row, "counted", Boolean.class),
        value(row, "repeated", Boolean.class));
  }

  private static <T> T value(Readable row, String column, Class<T> type) {
    @Nullable T value = row.get(column, type);
    return Objects.requireNonNull(value);
  }
}
