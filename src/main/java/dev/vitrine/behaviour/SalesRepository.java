package dev.vitrine.behaviour;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Knows what sold where. */
@Repository
class SalesRepository {

  private static final String UNITS =
      """
      SELECT s.product_id, s.market_id, s.units
      FROM product_sales s
      WHERE s.product_id = ANY(:productIds)
      """;

  private static final String UNTOLD =
      """
      UPDATE product_sales s
      SET untold_since = NULL
      FROM (
        SELECT n.product_id, n.market_id
        FROM product_sales n
        WHERE n.untold_since IS NOT NULL
          AND (n.changed_at < now() - interval '2 seconds'
            OR n.untold_since < now() - interval '1 minute')
        ORDER BY n.untold_since
        LIMIT :most
        FOR UPDATE SKIP LOCKED) u
      WHERE s.product_id = u.product_id AND s.market_id = u.market_id
      RETURNING s.product_id
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

  /** Keys of products whose sales changed and settled; they count as announced from now on. */
  Flux<Long> untold(int most) {
    return database
        .sql(UNTOLD)
        .bind("most", most)
        .map(row -> Objects.requireNonNull(row.get("product_id", Long.class)))
        .all();
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
