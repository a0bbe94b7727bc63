package dev.vitrine.behaviour.recording;

import java.util.Collection;
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
      SELECT p.id AS product_id, NULL::bigint AS variant_id
      FROM product p
      WHERE p.id = ANY(:products)
      UNION ALL
      SELECT v.product_id, v.id
      FROM variant v
      WHERE v.id = ANY(:variants)
      """;

  private final DatabaseClient database;

  KnownRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Known> of(Collection<Long> products, Collection<Long> variants) {
    if (products.isEmpty() && variants.isEmpty()) {
      return Mono.just(new Known(Set.of(), Map.of()));
    }
    return database
        .sql(KNOWN)
        .bind("products", products.toArray(Long[]::new))
        .bind("variants", variants.toArray(Long[]::new))
        .mapProperties(Row.class)
        .all()
        .collectList()
        .map(KnownRepository::known);
  }

  private static Known known(List<Row> rows) {
    Set<Long> products = new HashSet<>();
    Map<Long, Long> variants = new HashMap<>();
    for (Row row : rows) {
      products.add(row.productId());
      if (row.variantId() != null) {
        variants.put(row.variantId(), row.productId());
      }
    }
    return new Known(products, variants);
  }

  record Row(long productId, @Nullable Long variantId) {}
}
