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

  private static final String VARIANT = "ProductVariant";

  private static final String KNOWN =
      """
      SELECT 'Product' AS type, p.id AS key, p.id AS product_id
      FROM product p
      WHERE p.id = ANY(:products)
      UNION ALL
      SELECT 'ProductVariant', v.id, v.product_id
      FROM variant v
      WHERE v.id = ANY(:variants)
      UNION ALL
      SELECT l.type, l.key, NULL
      FROM unnest(:types, :keys) AS l (type, key)
      WHERE CASE l.type
              WHEN 'Category' THEN EXISTS (SELECT 1 FROM category c WHERE c.id = l.key)
              WHEN 'Collection' THEN EXISTS (SELECT 1 FROM collection c WHERE c.id = l.key)
              WHEN 'Brand' THEN EXISTS (SELECT 1 FROM brand b WHERE b.id = l.key)
            END
      """;

  private final DatabaseClient database;

  KnownRepository(DatabaseClient database) {
    this.database = database;
  }

  Mono<Known> of(
      Collection<Long> products, Collection<Long> variants, Collection<Known.Listing> listings) {
    if (products.isEmpty() && variants.isEmpty() && listings.isEmpty()) {
      return Mono.just(new Known(Set.of(), Map.of(), Set.of()));
    }
    return database
        .sql(KNOWN)
        .bind("products", products.toArray(Long[]::new))
        .bind("variants", variants.toArray(Long[]::new))
        .bind("types", listings.stream().map(Known.Listing::type).toArray(String[]::new))
        .bind("keys", listings.stream().map(Known.Listing::key).toArray(Long[]::new))
        .mapProperties(Row.class)
        .all()
        .collectList()
        .map(KnownRepository::known);
  }

  private static Known known(List<Row> rows) {
    Set<Long> products = new HashSet<>();
    Map<Long, Long> variants = new HashMap<>();
    Set<Known.Listing> listings = new HashSet<>();
    for (Row row : rows) {
      Long product = row.productId();
      if (product == null) {
        listings.add(new Known.Listing(row.type(), row.key()));
      } else {
        products.add(product);
        if (row.type().equals(VARIANT)) {
          variants.put(row.key(), product);
        }
      }
    }
    return new Known(products, variants, listings);
  }

  record Row(String type, long key, @Nullable Long productId) {}
}
