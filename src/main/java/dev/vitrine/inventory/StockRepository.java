package dev.vitrine.inventory;

import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/** Reads stock. */
@Repository
class StockRepository {

  private static final String LEVELS =
      """
      SELECT v.id AS variant_id,
             array_agg(s.location_id) FILTER (WHERE s.location_id IS NOT NULL) AS locations,
             array_agg(s.quantity - s.reserved - s.safety_stock)
               FILTER (WHERE s.location_id IS NOT NULL) AS quantities,
             array_agg(s.backorder) FILTER (WHERE s.location_id IS NOT NULL) AS beyond,
             array_agg(s.preorder) FILTER (WHERE s.location_id IS NOT NULL) AS preorders,
             array_agg(coalesce(s.available_from::text, ''))
               FILTER (WHERE s.location_id IS NOT NULL) AS dates
      FROM unnest(:variantIds) AS v (id)
      LEFT JOIN stock s ON s.variant_id = v.id
      GROUP BY v.id
      """;

  private final DatabaseClient database;

  StockRepository(DatabaseClient database) {
    this.database = database;
  }

  /** The stock of every variant asked for. */
  Flux<StockLevels> levels(Collection<Long> variantIds) {
    return database
        .sql(LEVELS)
        .bind("variantIds", variantIds.toArray(Long[]::new))
        .map(StockRepository::stockLevels)
        .all();
  }

  private static StockLevels stockLevels(Readable row) {
    long variantId = Objects.requireNonNull(row.get("variant_id", Long.class));
    Long[] locations = row.get("locations", Long[].class);
    if (locations == null) {
      return new StockLevels(variantId, Map.of());
    }
    Integer[] quantities = values(row, "quantities", Integer[].class);
    Integer[] beyond = values(row, "beyond", Integer[].class);
    Boolean[] preorders = values(row, "preorders", Boolean[].class);
    String[] dates = values(row, "dates", String[].class);
    Map<Long, PlaceStock> byLocation = new HashMap<>();
    for (int i = 0; i < locations.length; i++) {
      LocalDate from = dates[i].isEmpty() ? null : LocalDate.parse(dates[i]);
      byLocation.put(locations[i], new PlaceStock(quantities[i], beyond[i], preorders[i], from));
    }
    return new StockLevels(variantId, byLocation);
  }

  private static <T> T values(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type));
  }
}
