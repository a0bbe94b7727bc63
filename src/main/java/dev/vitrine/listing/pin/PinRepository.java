package dev.vitrine.listing.pin;

import dev.vitrine.platform.intake.JsonRows;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes pins. */
@Repository
class PinRepository {

  private static final String RESOLVE =
      """
      SELECT
        r.line,
        p.id AS product_id,
        m.id AS market_id,
        CASE
          WHEN r.category IS NOT NULL THEN 'category:' || c.id
          WHEN r.collection IS NOT NULL THEN 'collection:' || k.id
          WHEN r.brand IS NOT NULL THEN 'brand:' || b.id
          ELSE 'all'
        END AS scope,
        pin.position
      FROM jsonb_to_recordset(:rows::jsonb) AS r (
        line int, category text, collection text, brand text, market text, product text)
      LEFT JOIN product p ON p.external_id = r.product
      LEFT JOIN category c ON c.external_id = r.category
      LEFT JOIN collection k ON k.handle = r.collection
      LEFT JOIN brand b ON b.handle = r.brand
      LEFT JOIN market m ON r.market IS NULL OR m.handle = r.market
      LEFT JOIN pin ON pin.product_id = p.id AND pin.market_id = m.id
        AND pin.scope = CASE
          WHEN r.category IS NOT NULL THEN 'category:' || c.id
          WHEN r.collection IS NOT NULL THEN 'collection:' || k.id
          WHEN r.brand IS NOT NULL THEN 'brand:' || b.id
          ELSE 'all'
        END
      ORDER BY r.line, m.id
      """;

  private static final String PUT =
      """
      INSERT INTO pin (scope, market_id, product_id, position)
      SELECT r.scope, r."marketId", r."productId", r.position
      FROM jsonb_to_recordset(:rows::jsonb)
        AS r (scope text, "marketId" bigint, "productId" bigint, position int)
      ON CONFLICT (scope, market_id, product_id) DO UPDATE
      SET position = excluded.position
      """;

  private static final String TAKE_OUT =
      """
      DELETE FROM pin
      USING jsonb_to_recordset(:rows::jsonb)
        AS r (scope text, "marketId" bigint, "productId" bigint)
      WHERE pin.scope = r.scope AND pin.market_id = r."marketId"
        AND pin.product_id = r."productId"
      """;

  private final DatabaseClient database;
  private final JsonMapper json;
  private final JsonRows rows;

  PinRepository(DatabaseClient database, JsonMapper json, JsonRows rows) {
    this.database = database;
    this.json = json;
    this.rows = rows;
  }

  /** What the names stand for and where the pins stand now, by line; a row for each market. */
  Mono<List<Resolved>> resolve(List<Named> names) {
    return database
        .sql(RESOLVE)
        .bind("rows", json.writeValueAsString(names))
        .mapProperties(Resolved.class)
        .all()
        .collectList();
  }

  Mono<Void> put(Collection<Pin> pins) {
    return pins.isEmpty() ? Mono.empty() : rows.write(PUT, pins);
  }

  Mono<Void> takeOut(Collection<Pin> pins) {
    return pins.isEmpty() ? Mono.empty() : rows.write(TAKE_OUT, pins);
  }

  /** What a line names. */
  record Named(
      int line,
      @Nullable String category,
      @Nullable String collection,
      @Nullable String brand,
      @Nullable String market,
      String product) {}

  /** What the names of a line stand for; null where they stand for nothing. */
  record Resolved(
      int line,
      @Nullable Long productId,
      @Nullable Long marketId,
      @Nullable String scope,
      @Nullable Integer position) {}

  /** A pin as it shall stand; without a position as it shall be taken out. */
  record Pin(String scope, long marketId, long productId, @Nullable Integer position) {}
}
