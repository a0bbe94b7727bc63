package dev.vitrine.market.intake;

import dev.vitrine.platform.intake.Draft;
import dev.vitrine.platform.intake.JsonRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes markets as lines speak of them. */
@Repository
class MarketWriteRepository {

  /** Two batches at once could each name a default market. */
  private static final String LOCK =
      """
      LOCK TABLE market IN SHARE ROW EXCLUSIVE MODE
      """;

  private static final String ALL =
      """
      SELECT m.handle AS key, jsonb_build_object(
        'handle', m.handle,
        'builtIn', m.built_in,
        'isDefault', m.is_default,
        'countries', m.countries,
        'currencies', m.currencies,
        'locales', m.locales,
        'defaultLocale', m.default_locale,
        'fallbacks', m.fallbacks,
        'pricesIncludeTax', m.prices_include_tax,
        'unitSystem', m.unit_system,
        'sizeSystem', m.size_system,
        'urlPrefix', m.url_prefix,
        'storefrontUrl', m.storefront_url,
        'soldOut', m.sold_out,
        'cashRounding', m.cash_rounding,
        'derivedPrices', m.derived_prices,
        'assortment', m.assortment,
        'texts', m.texts,
        'taxes', (
          SELECT coalesce(jsonb_agg(jsonb_build_object(
            'country', t.country, 'taxClass', t.tax_class, 'rate', t.rate)
            ORDER BY t.country COLLATE "C", t.tax_class COLLATE "C"), '[]')
          FROM market_tax t
          WHERE t.market_id = m.id),
        'locations', (
          SELECT coalesce(jsonb_agg(l.handle ORDER BY ml.position), '[]')
          FROM market_location ml
          JOIN location l ON l.id = ml.location_id
          WHERE ml.market_id = m.id)) AS state
      FROM market m
      """;

  private static final String LOCATIONS =
      """
      SELECT l.handle
      FROM location l
      WHERE l.handle = ANY(:handles)
      """;

  /** First, so that there are never two. */
  private static final String UNSET_DEFAULT =
      """
      UPDATE market m
      SET is_default = false
      WHERE m.is_default AND m.handle <> ALL(:handles)
      """;

  private static final String SAVE =
      """
      INSERT INTO market (handle, built_in, is_default, countries, currencies, locales,
        default_locale, fallbacks, prices_include_tax, unit_system, size_system, url_prefix,
        storefront_url, sold_out, cash_rounding, derived_prices, assortment, texts)
      SELECT r.handle, false, r."isDefault", r.countries, r.currencies, r.locales,
        r."defaultLocale", r.fallbacks, r."pricesIncludeTax", r."unitSystem", r."sizeSystem",
        r."urlPrefix", r."storefrontUrl", r."soldOut", r."cashRounding", r."derivedPrices", r.assortment, r.texts
      FROM jsonb_to_recordset(:rows::jsonb) AS r (
        handle text, "isDefault" boolean, countries text[], currencies text[], locales text[],
        "defaultLocale" text, fallbacks jsonb, "pricesIncludeTax" boolean, "unitSystem" text,
        "sizeSystem" text, "urlPrefix" text, "storefrontUrl" text, "soldOut" text,
        "cashRounding" numeric, "derivedPrices" jsonb, assortment jsonb, texts jsonb)
      ORDER BY r."isDefault"
      ON CONFLICT (handle) DO UPDATE
      SET built_in = false, is_default = excluded.is_default, countries = excluded.countries,
        currencies = excluded.currencies, locales = excluded.locales,
        default_locale = excluded.default_locale, fallbacks = excluded.fallbacks,
        prices_include_tax = excluded.prices_include_tax, unit_system = excluded.unit_system,
        size_system = excluded.size_system, url_prefix = excluded.url_prefix,
        storefront_url = excluded.storefront_url,
        sold_out = excluded.sold_out, cash_rounding = excluded.cash_rounding,
        derived_prices = excluded.derived_prices, assortment = excluded.assortment,
        texts = excluded.texts
      """;

  private static final String SAVE_TAXES =
      """
      WITH market_row AS (
        SELECT m.id, r.taxes
        FROM jsonb_to_recordset(:rows::jsonb) AS r (handle text, taxes jsonb)
        JOIN market m ON m.handle = r.handle),
      dropped AS (
        DELETE FROM market_tax t
        USING market_row r
        WHERE t.market_id = r.id AND NOT EXISTS (
          SELECT 1
          FROM jsonb_to_recordset(r.taxes) AS x (country text, "taxClass" text)
          WHERE x.country = t.country AND x."taxClass" = t.tax_class))
      INSERT INTO market_tax (market_id, country, tax_class, rate)
      SELECT r.id, x.country, x."taxClass", x.rate
      FROM market_row r
      CROSS JOIN jsonb_to_recordset(r.taxes) AS x (country text, "taxClass" text, rate numeric)
      ON CONFLICT (market_id, country, tax_class) DO UPDATE
      SET rate = excluded.rate
      """;

  private static final String SAVE_LOCATIONS =
      """
      WITH market_row AS (
        SELECT m.id, r.locations
        FROM jsonb_to_recordset(:rows::jsonb) AS r (handle text, locations text[])
        JOIN market m ON m.handle = r.handle),
      dropped AS (
        DELETE FROM market_location ml
        USING market_row r, location l
        WHERE ml.market_id = r.id AND l.id = ml.location_id AND l.handle <> ALL(r.locations))
      INSERT INTO market_location (market_id, location_id, position)
      SELECT r.id, l.id, x.position
      FROM market_row r
      CROSS JOIN unnest(r.locations) WITH ORDINALITY AS x (handle, position)
      JOIN location l ON l.handle = x.handle
      ON CONFLICT (market_id, location_id) DO UPDATE
      SET position = excluded.position
      """;

  /** The market of an empty shop goes once there is another, unless something speaks of it. */
  private static final String DROP_BUILT_IN =
      """
      DELETE FROM market m
      WHERE m.built_in AND NOT m.is_default
        AND NOT EXISTS (SELECT 1 FROM price p WHERE p.market_id = m.id)
        AND NOT EXISTS (SELECT 1 FROM pin p WHERE p.market_id = m.id)
        AND NOT EXISTS (SELECT 1 FROM product_sales s WHERE s.market_id = m.id)
        AND NOT EXISTS (SELECT 1 FROM product p WHERE m.handle = ANY(p.markets))
      RETURNING m.id
      """;

  private static final String IDS =
      """
      SELECT m.id
      FROM market m
      WHERE m.handle = ANY(:handles)
      """;

  private final DatabaseClient database;
  private final JsonRows rows;

  MarketWriteRepository(DatabaseClient database, JsonRows rows) {
    this.database = database;
    this.rows = rows;
  }

  /** Every market by handle: they are few, and a line about one can touch others. */
  Mono<Map<String, MarketState>> lockAndLoad() {
    return database.sql(LOCK).then().then(rows.load(ALL, MarketState.class));
  }

  /** Those of the locations that exist. */
  Flux<String> locations(Set<String> handles) {
    return database
        .sql(LOCATIONS)
        .bind("handles", handles.toArray(String[]::new))
        .mapValue(String.class)
        .all();
  }

  /** Saves markets; when one of them is the default, no other is from now on. */
  Mono<Void> save(List<Draft<MarketState>> drafts) {
    List<MarketState> states = Draft.after(drafts);
    return unsetDefault(states)
        .then(rows.write(SAVE, states))
        .then(rows.write(SAVE_TAXES, states))
        .then(rows.write(SAVE_LOCATIONS, states));
  }

  private Mono<Void> unsetDefault(List<MarketState> states) {
    String[] defaults =
        states.stream()
            .filter(MarketState::isDefault)
            .map(MarketState::handle)
            .toArray(String[]::new);
    return defaults.length == 0
        ? Mono.empty()
        : database.sql(UNSET_DEFAULT).bind("handles", defaults).then();
  }

  /** The market that went, if one did. */
  Mono<Long> dropBuiltIn() {
    return database.sql(DROP_BUILT_IN).mapValue(Long.class).one();
  }

  Flux<Long> ids(List<String> handles) {
    return database
        .sql(IDS)
        .bind("handles", handles.toArray(String[]::new))
        .mapValue(Long.class)
        .all();
  }
}
