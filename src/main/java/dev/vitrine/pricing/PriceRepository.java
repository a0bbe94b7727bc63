package dev.vitrine.pricing;

import dev.vitrine.catalog.Variant.Measure;
import dev.vitrine.market.Market;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads price entries with what else a price is made of. */
@Repository
class PriceRepository {

  /** The tax class of a category is its own or the next above it that has one. */
  private static final String PRICED_VARIANTS =
      """
      SELECT v.id, v.measure_value, v.measure_unit,
             coalesce(p.tax_class, (
               WITH RECURSIVE up AS (
                 (SELECT c.parent_id, c.tax_class
                  FROM product_category pc
                  JOIN category c ON c.id = pc.category_id
                  WHERE pc.product_id = p.id
                  ORDER BY pc.position
                  LIMIT 1)
                 UNION ALL
                 SELECT c.parent_id, c.tax_class
                 FROM up
                 JOIN category c ON c.id = up.parent_id
                 WHERE up.tax_class IS NULL)
               SELECT up.tax_class
               FROM up
               WHERE up.tax_class IS NOT NULL
               LIMIT 1)) AS tax_class,
             (SELECT json_agg(row_to_json(e))
              FROM price e
              WHERE e.variant_id = v.id
                AND (e.market_id = ANY(:marketIds) OR e.market_id IS NULL)
                AND e.currency = ANY(:currencies))::text AS entries
      FROM variant v
      JOIN product p ON p.id = v.product_id
      WHERE v.id = ANY(:variantIds)
      """;

  private static final String NEXT_CHANGES =
      """
      SELECT e.variant_id, min(edge.at) AS next
      FROM price e
      CROSS JOIN LATERAL (VALUES (e.starts_at), (e.ends_at)) AS edge (at)
      WHERE e.variant_id = ANY(:variantIds)
        AND e.superseded_at IS NULL
        AND edge.at > :after
      GROUP BY e.variant_id
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  PriceRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The variants of these keys that exist, with every entry that the markets' prices depend on. */
  Flux<PricedVariant> pricedVariants(Collection<Long> variantIds, Collection<Market> markets) {
    return database
        .sql(PRICED_VARIANTS)
        .bind("variantIds", variantIds.toArray(Long[]::new))
        .bind("marketIds", markets.stream().map(Market::id).toArray(Long[]::new))
        .bind("currencies", currencies(markets).toArray(String[]::new))
        .map(this::pricedVariant)
        .all();
  }

  private static Set<String> currencies(Collection<Market> markets) {
    Set<String> currencies = new HashSet<>();
    for (Market market : markets) {
      currencies.addAll(market.currencies());
      Optional.ofNullable(market.derivedPrices()).ifPresent(rule -> currencies.add(rule.from()));
    }
    return currencies;
  }

  /** The next instant at which an entry in force begins or ends to hold, by variant. */
  Mono<Map<Long, Instant>> nextChanges(Collection<Long> variantIds, Instant after) {
    return database
        .sql(NEXT_CHANGES)
        .bind("variantIds", variantIds.toArray(Long[]::new))
        .bind("after", after)
        .map(
            row ->
                Map.entry(
                    Objects.requireNonNull(row.get("variant_id", Long.class)),
                    Objects.requireNonNull(row.get("next", Instant.class))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private PricedVariant pricedVariant(Readable row) {
    String entries = row.get("entries", String.class);
    return new PricedVariant(
        Objects.requireNonNull(row.get("id", Long.class)),
        row.get("tax_class", String.class),
        measure(row),
        new PriceHistory(
            entries == null ? List.of() : List.of(json.readValue(entries, PriceEntry[].class))));
  }

  private static @Nullable Measure measure(Readable row) {
    BigDecimal value = row.get("measure_value", BigDecimal.class);
    String unit = row.get("measure_unit", String.class);
    return value == null || unit == null ? null : new Measure(value, unit);
  }
}
