package dev.vitrine.market;

import io.r2dbc.spi.Readable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** Reads markets with their taxes and locations. */
@Repository
class MarketRepository {

  private static final String ALL =
      """
      SELECT to_jsonb(m) || jsonb_build_object(
        'taxes', (
          SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY t.country, t.tax_class), '[]')
          FROM market_tax t
          WHERE t.market_id = m.id),
        'locations', (
          SELECT coalesce(jsonb_agg(to_jsonb(l) ORDER BY ml.position), '[]')
          FROM market_location ml
          JOIN location l ON l.id = ml.location_id
          WHERE ml.market_id = m.id)) AS market
      FROM market m
      ORDER BY m.is_default DESC, m.id
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  MarketRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Every market, the default first, then as they came. */
  Flux<Market> all() {
    return database.sql(ALL).map(this::market).all();
  }

  private Market market(Readable row) {
    return json.readValue(row.get("market", String.class), MarketRow.class).toMarket();
  }
}
