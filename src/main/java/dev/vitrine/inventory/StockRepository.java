package dev.vitrine.inventory;

import io.r2dbc.spi.Readable;
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
             array_agg(s.quantity - s.reserved) FILTER (WHERE s.location_id IS NOT NULL) AS quantities
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
    Integer[] quantities = row.get("quantities", Integer[].class);
    if (locations == null || quantities == null) {
      return new StockLevels(variantId, Map.of());
    }
    Map<Long, Integer> byLocation = new HashMap<>();
    for (int i = 0; i < locations.length; i++) {
      byLocation.put(locations[i], quantities[i]);
    }
    return new StockLevels(variantId, byLocation);
  }
}
