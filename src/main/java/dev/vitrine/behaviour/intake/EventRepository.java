package dev.vitrine.behaviour.intake;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes events, and what sold in step with them; many rows, one statement. */
@Repository
class EventRepository {

  private static final String PRODUCTS =
      """
      SELECT p.external_id AS key, p.id
      FROM product p
      WHERE p.external_id = ANY(:keys)
      """;

  private static final String MARKETS =
      """
      SELECT m.handle AS key, m.id
      FROM market m
      WHERE m.handle = ANY(:keys)
      """;

  private static final String UNWILLING =
      """
      SELECT n.name, v.id IS NULL AS gone, v.personalization OR v.analytics AS willing,
             f.forgotten_at
      FROM unnest(:names) AS n (name)
      LEFT JOIN visitor v ON v.external_id = n.name
      LEFT JOIN visitor_forgotten f ON f.name = sha256(convert_to(n.name, 'UTF8'))
      WHERE f.forgotten_at IS NOT NULL OR NOT (v.personalization OR v.analytics)
      """;

  private static final String CREATE_VISITORS =
      """
      INSERT INTO visitor (external_id, personalization, analytics)
      SELECT n.name, true, true
      FROM unnest(:names) AS n (name)
      ON CONFLICT (external_id) DO NOTHING
      """;

  private static final String INSERT =
      """
      WITH written AS (
        INSERT INTO behaviour_event
          (visitor_id, kind, product_id, market_id, detail, at, counted, fingerprint)
        SELECT CASE WHEN a.personalization THEN a.id END, r.kind, r."productId", r."marketId",
               r.detail || jsonb_build_object('units', r.units), r.at, a.analytics, r.fingerprint
        FROM jsonb_to_recordset(:rows::jsonb) AS r (
          visitor text, kind text, "productId" bigint, "marketId" bigint, detail jsonb,
          units int, at timestamptz, fingerprint uuid)
        JOIN visitor v ON v.external_id = r.visitor
        JOIN visitor a ON a.id = CASE WHEN v.joined_until > now() THEN v.joined_to ELSE v.id END
        ON CONFLICT (at, fingerprint) DO NOTHING
        RETURNING fingerprint, visitor_id, kind, product_id, market_id, counted,
                  (detail ->> 'units')::int AS units),
      sold AS (
        INSERT INTO product_sales (product_id, market_id, units)
        SELECT w.product_id, coalesce(w.market_id, 0), sum(w.units)
        FROM written w
        WHERE w.kind = 'PURCHASED' AND w.counted
        GROUP BY w.product_id, coalesce(w.market_id, 0)
        ORDER BY w.product_id, coalesce(w.market_id, 0)
        ON CONFLICT (product_id, market_id) DO UPDATE
        SET units = product_sales.units + excluded.units, changed_at = now(),
            untold_since = coalesce(product_sales.untold_since, now()))
      SELECT w.fingerprint, w.visitor_id
      FROM written w
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  EventRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  Mono<Map<String, Long>> products(Set<String> externalIds) {
    return keys(PRODUCTS, externalIds);
  }

  Mono<Map<String, Long>> markets(Set<String> handles) {
    return keys(MARKETS, handles);
  }

  /** Those of these visitors who agreed to nothing, or were forgotten. */
  Mono<Map<String, Unwilling>> unwilling(Set<String> names) {
    return database
        .sql(UNWILLING)
        .bind("names", names.toArray(String[]::new))
        .map(
            row -> Map.entry(Objects.requireNonNull(row.get("name", String.class)), unwilling(row)))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** Whoever agreed anew is forgotten up to then alone. */
  private static Unwilling unwilling(Readable row) {
    Instant forgotten = row.get("forgotten_at", Instant.class);
    if (forgotten != null && Boolean.TRUE.equals(row.get("willing", Boolean.class))) {
      return new Unwilling(EventCode.VISITOR_FORGOTTEN, forgotten);
    }
    boolean gone = Boolean.TRUE.equals(row.get("gone", Boolean.class));
    return new Unwilling(gone ? EventCode.VISITOR_FORGOTTEN : EventCode.NO_CONSENT, Instant.MAX);
  }

  /** Makes those of these visitors whom nobody named before; the merchant vouches for them. */
  Mono<Void> createVisitors(SortedSet<String> names) {
    return database.sql(CREATE_VISITORS).bind("names", names.toArray(String[]::new)).then();
  }

  /** Writes those events that are not there yet and tells which, with their visitors. */
  Mono<Map<UUID, Optional<Long>>> insert(List<BehaviourEvent> events) {
    return database
        .sql(INSERT)
        .bind("rows", json.writeValueAsString(events))
        .map(
            row ->
                Map.entry(
                    Objects.requireNonNull(row.get("fingerprint", UUID.class)),
                    Optional.ofNullable(row.get("visitor_id", Long.class))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private Mono<Map<String, Long>> keys(String sql, Set<String> names) {
    if (names.isEmpty()) {
      return Mono.just(Map.of());
    }
    return database
        .sql(sql)
        .bind("keys", names.toArray(String[]::new))
        .map(
            row ->
                Map.entry(
                    Objects.requireNonNull(row.get("key", String.class)),
                    Objects.requireNonNull(row.get("id", Long.class))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }
}
