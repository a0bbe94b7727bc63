package dev.vitrine.pricing;

import dev.vitrine.platform.graphql.PageRequest;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads entries of price lists as they were made. */
@Repository
class ListedPriceRepository {

  private static final String ENTRIES =
      """
      SELECT e.id, e.variant_id, m.handle AS market, e.currency, e.amount, e.compare_at,
             e.starts_at, e.ends_at, e.recorded_at, e.superseded_at
      FROM price e
      LEFT JOIN market m ON m.id = e.market_id
      """;

  private static final String STANDING =
      ENTRIES
          + """
          WHERE e.variant_id = ANY(:variantIds)
            AND e.superseded_at IS NULL
            AND (e.ends_at IS NULL OR e.ends_at > now())
          ORDER BY m.id NULLS FIRST, e.currency, e.starts_at NULLS FIRST, e.id
          """;

  private static final String BEFORE =
      ENTRIES
          + """
          WHERE e.variant_id = (SELECT v.id FROM variant v WHERE v.sku = :sku) AND e.id < :key
          ORDER BY e.id DESC
          LIMIT :limit
          """;

  private static final String AFTER =
      ENTRIES
          + """
          WHERE e.variant_id = (SELECT v.id FROM variant v WHERE v.sku = :sku) AND e.id > :key
          ORDER BY e.id
          LIMIT :limit
          """;

  private static final String COUNT =
      """
      SELECT count(*)::int
      FROM price e
      JOIN variant v ON v.id = e.variant_id
      WHERE v.sku = :sku
      """;

  private final DatabaseClient database;

  ListedPriceRepository(DatabaseClient database) {
    this.database = database;
  }

  /** The entries of variants that hold or will hold, in their order. */
  Flux<ListedPrice> standing(Collection<Long> variantIds) {
    return database
        .sql(STANDING)
        .bind("variantIds", variantIds.toArray(Long[]::new))
        .map(ListedPriceRepository::price)
        .all();
  }

  /** One entry more than the page holds, from the given key towards the page's far end. */
  Flux<ListedPrice> history(String sku, PageRequest page, long key) {
    return database
        .sql(page.backward() ? AFTER : BEFORE)
        .bind("sku", sku)
        .bind("key", key)
        .bind("limit", page.size() + 1)
        .map(ListedPriceRepository::price)
        .all();
  }

  Mono<Integer> count(String sku) {
    return database.sql(COUNT).bind("sku", sku).mapValue(Integer.class).one();
  }

  private static ListedPrice price(Readable row) {
    return new ListedPrice(
        value(row, "id", Long.class),
        value(row, "variant_id", Long.class),
        row.get("market", String.class),
        value(row, "currency", String.class),
        value(row, "amount", BigDecimal.class),
        row.get("compare_at", BigDecimal.class),
        row.get("starts_at", Instant.class),
        row.get("ends_at", Instant.class),
        value(row, "recorded_at", Instant.class),
        row.get("superseded_at", Instant.class));
  }

  private static <T> T value(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type));
  }
}
