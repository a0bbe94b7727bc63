package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.recording.Known.Named;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Looks up what events name. */
@Repository
class KnownRepository {

  private static final String KNOWN =
      """
      SELECT 'Product' AS type, p.id AS key, NULL::bigint AS product_id
      FROM product p
      WHERE p.id = ANY(:products)
      UNION ALL
      SELECT 'ProductVariant', v.id, v.product_id
      FROM variant v
      WHERE v.id = ANY(:variants)
      UNION ALL
      SELECT 'Category', c.id, NULL
      FROM category c
      WHERE c.id = ANY(:categories)
      UNION ALL
      SELECT 'Collection', c.id, NULL
      FROM collection c
      WHERE c.id = ANY(:collections)
      UNION ALL
      SELECT 'Brand', b.id, NULL
      FROM brand b
      WHERE b.id = ANY(:brands)
      """;

  private final DatabaseClient database;

  KnownRepository(DatabaseClient database) {
    this.database = database;
  }

  /** What there is of these things; one statement, however many. */
  Mono<Known> of(Set<Named> named) {
    if (named.isEmpty()) {
      return Mono.just(new Known(Set.of(), Map.of()));
    }
    return database
        .sql(KNOWN)
        .bind("products", keys("Product", named))
        .bind("variants", keys("ProductVariant", named))
        .bind("categories", keys("Category", named))
        .bind("collections", keys("Collection", named))
        .bind("brands", keys("Brand", named))
        .mapProperties(Row.class)
        .all()
        .collectList()
        .map(KnownRepository::known);
  }

  private static Long[] keys(String type, Set<Named> named) {
    return named.stream()
        .filter(each -> each.type().equals(type))
        .map(Named::key)
        .toArray(Long[]::new);
  }

  private static Known known(List<Row> rows) {
    Set<Named> things = new HashSet<>();
    Map<Long, Long> variants = new HashMap<>();
    for (Row row : rows) {
      things.add(new Named(row.type(), row.key()));
      if (row.productId() != null) {
        variants.put(row.key(), row.productId());
      }
    }
    return new Known(things, variants);
  }

  record Row(String type, long key, @Nullable Long productId) {}
}
