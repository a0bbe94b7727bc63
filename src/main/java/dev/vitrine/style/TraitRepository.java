package dev.vitrine.style;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads which values of enumerations products have. */
@Repository
class TraitRepository {

  private static final String OF_PRODUCTS =
      """
      SELECT p.id AS product_id, a.key AS attribute, c.value ->> 'choice' AS value
      FROM product p
      CROSS JOIN LATERAL jsonb_each(p.attributes) a
      CROSS JOIN LATERAL jsonb_array_elements(
        CASE WHEN jsonb_typeof(a.value) = 'array' THEN a.value ELSE jsonb_build_array(a.value) END)
        AS c (value)
      WHERE p.id = ANY(:productIds) AND c.value ->> 'choice' IS NOT NULL
      """;

  private final DatabaseClient database;

  TraitRepository(DatabaseClient database) {
    this.database = database;
  }

  /** The traits of products, by the product's key. */
  Mono<Map<Long, List<Trait>>> of(Collection<Long> productIds) {
    if (productIds.isEmpty()) {
      return Mono.just(Map.of());
    }
    return database
        .sql(OF_PRODUCTS)
        .bind("productIds", productIds.toArray(Long[]::new))
        .mapProperties(Row.class)
        .all()
        .collect(
            Collectors.groupingBy(
                Row::productId,
                Collectors.mapping(
                    row -> new Trait(row.attribute(), row.value()), Collectors.toList())));
  }

  record Row(long productId, String attribute, String value) {}
}
