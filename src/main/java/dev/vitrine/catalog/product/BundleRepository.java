package dev.vitrine.catalog.product;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Finds bundles by what they consist of. */
@Repository
class BundleRepository {

  private static final String HOLDING =
      """
      SELECT DISTINCT b.product_id
      FROM variant v
      JOIN bundle_item b ON b.variant_id = v.id
      WHERE v.product_id = ANY(:productIds) OR v.id = ANY(:variantIds)
      """;

  private final DatabaseClient database;

  BundleRepository(DatabaseClient database) {
    this.database = database;
  }

  /** The keys of the bundles that hold any of these variants, or any variant of these products. */
  Mono<Set<Long>> holding(Collection<Long> productIds, Collection<Long> variantIds) {
    if (productIds.isEmpty() && variantIds.isEmpty()) {
      return Mono.just(Set.of());
    }
    return database
        .sql(HOLDING)
        .bind("productIds", productIds.toArray(Long[]::new))
        .bind("variantIds", variantIds.toArray(Long[]::new))
        .map(row -> Objects.requireNonNull(row.get("product_id", Long.class)))
        .all()
        .collect(Collectors.toSet());
  }
}
