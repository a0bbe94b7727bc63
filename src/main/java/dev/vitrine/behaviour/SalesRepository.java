package dev.vitrine.behaviour;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads what sold where. */
@Repository
class SalesRepository {

  private static final String UNITS =
      """
      SELECT s.product_id, s.market_id, s.units
      FROM product_sales s
      WHERE s.product_id = ANY(:productIds)
      """;

  private final DatabaseClient database;

  SalesRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Map<Long, Map<Long, Long>>> units(Collection<Long> productIds) {
    return database
        .sql(UNITS)
        .bind("productIds", productIds.toArray(Long[]::new))
        .mapProperties(Sold.class)
        .all()
        .collectList()
        .map(sold -> byProduct(productIds, sold));
  }

  private static Map<Long, Map<Long, Long>> byProduct(Collection<Long> ids, List<Sold> sold) {
    Map<Long, Map<Long, Long>> units = new LinkedHashMap<>();
    ids.forEach(id -> units.put(id, new LinkedHashMap<>()));
    sold.forEach(
        row -> Objects.requireNonNull(units.get(row.productId())).put(row.marketId(), row.units()));
    return units;
  }

  record Sold(long productId, long marketId, long units) {}
}
