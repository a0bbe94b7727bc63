package dev.vitrine.pricing;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes price entries; many rows, one statement. */
@Repository
class PriceEntryRepository {

  private static final String MARKETS =
      """
      SELECT m.id, m.handle, m.currencies
      FROM market m
      """;

  /** Locks the variants, so that two imports cannot both supersede the same entry. */
  private static final String LOCK =
      """
      SELECT v.id
      FROM variant v
      WHERE v.id = ANY(:variantIds)
      ORDER BY v.id
      FOR UPDATE
      """;

  private static final String CURRENT =
      """
      SELECT e.variant_id, json_agg(row_to_json(e))::text AS entries
      FROM price e
      WHERE e.variant_id = ANY(:variantIds) AND e.superseded_at IS NULL
      GROUP BY e.variant_id
      """;

  /** Within a transaction now() stands still: an entry begins where the one before it ends. */
  private static final String SUPERSEDE =
      """
      UPDATE price e
      SET superseded_at = now()
      FROM jsonb_to_recordset(:rows::jsonb) AS r (
        variant_id bigint, market_id bigint, currency text, starts_at timestamptz,
        ends_at timestamptz)
      WHERE e.superseded_at IS NULL
        AND e.variant_id = r.variant_id
        AND e.market_id IS NOT DISTINCT FROM r.market_id
        AND e.currency = r.currency
        AND e.starts_at IS NOT DISTINCT FROM r.starts_at
        AND e.ends_at IS NOT DISTINCT FROM r.ends_at
      """;

  private static final String INSERT =
      """
      INSERT INTO price (
        variant_id, market_id, currency, amount, compare_at, starts_at, ends_at, recorded_at)
      SELECT r.variant_id, r.market_id, r.currency, r.amount, r.compare_at, r.starts_at, r.ends_at,
             now()
      FROM jsonb_to_recordset(:rows::jsonb) AS r (
        variant_id bigint, market_id bigint, currency text, amount numeric, compare_at numeric,
        starts_at timestamptz, ends_at timestamptz)
      WHERE r.amount IS NOT NULL
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  PriceEntryRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** A market as far as prices must know it. */
  record KnownMarket(long id, String handle, List<String> currencies) {}

  /** The shop's markets by handle, as this transaction sees them. */
  Mono<Map<String, KnownMarket>> markets() {
    return database
        .sql(MARKETS)
        .map(PriceEntryRepository::market)
        .all()
        .collectMap(KnownMarket::handle);
  }

  /** The entries that stand, by variant; the variants stay locked until the transaction ends. */
  Mono<Map<Long, List<PriceEntry>>> current(Collection<Long> variantIds) {
    Long[] ids = variantIds.toArray(Long[]::new);
    return database
        .sql(LOCK)
        .bind("variantIds", ids)
        .then()
        .thenMany(database.sql(CURRENT).bind("variantIds", ids).map(this::entries).all())
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** Supersedes the entries of the same key, and adds those rows that have an amount. */
  Mono<Void> write(List<ObjectNode> rows) {
    String text = json.writeValueAsString(rows);
    return database
        .sql(SUPERSEDE)
        .bind("rows", text)
        .then()
        .then(database.sql(INSERT).bind("rows", text).then());
  }

  private static KnownMarket market(Readable row) {
    return new KnownMarket(
        Objects.requireNonNull(row.get("id", Long.class)),
        Objects.requireNonNull(row.get("handle", String.class)),
        List.of(Objects.requireNonNull(row.get("currencies", String[].class))));
  }

  private Map.Entry<Long, List<PriceEntry>> entries(Readable row) {
    String entries = Objects.requireNonNull(row.get("entries", String.class));
    return Map.entry(
        Objects.requireNonNull(row.get("variant_id", Long.class)),
        List.of(json.readValue(entries, PriceEntry[].class)));
  }
}
