package dev.vitrine.inventory;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Reads stock by location. */
@Repository
class ListedStockRepository {

  private static final String LEVELS =
      """
      SELECT s.variant_id, l.handle AS location, s.quantity, s.reserved,
             s.safety_stock, s.backorder, s.preorder, s.available_from, s.updated_at
      FROM stock s
      JOIN location l ON l.id = s.location_id
      WHERE s.variant_id = ANY(:variantIds)
      ORDER BY s.variant_id, l.handle
      """;

  private final DatabaseClient database;

  ListedStockRepository(DatabaseClient database) {
    this.database = database;
  }

  /** The stock of variants, by location's handle. */
  Flux<ListedStock> of(Collection<Long> variantIds) {
    return database
        .sql(LEVELS)
        .bind("variantIds", variantIds.toArray(Long[]::new))
        .map(ListedStockRepository::level)
        .all();
  }

  private static ListedStock level(Readable row) {
    return new ListedStock(
        value(row, "variant_id", Long.class),
        value(row, "location", String.class),
        value(row, "quantity", Integer.class),
        value(row, "reserved", Integer.class),
        value(row, "safety_stock", Integer.class),
        value(row, "backorder", Integer.class),
        value(row, "preorder", Boolean.class),
        row.get("available_from", LocalDate.class),
        value(row, "updated_at", Instant.class));
  }

  private static <T> T value(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type));
  }
}
