package dev.vitrine.catalog.management;

import dev.vitrine.platform.graphql.PageRequest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the keys of products that have something in common. */
@Repository
class ProductPageRepository {

  private static final String FILTERED =
      """
      FROM product p
      WHERE (:status::text IS NULL OR p.status = :status)
        AND (:brand::text IS NULL
          OR p.brand_id = (SELECT b.id FROM brand b WHERE b.handle = :brand))
        AND (:category::text IS NULL OR EXISTS (
          SELECT 1
          FROM product_category pc
          JOIN category c ON c.id = pc.category_id
          WHERE pc.product_id = p.id AND c.external_id = :category))
        AND (:tag::text IS NULL OR :tag = ANY(p.tags))
        AND (:updatedSince::timestamptz IS NULL OR p.updated_at >= :updatedSince)
        AND (:search::text IS NULL
          OR strpos(lower(p.external_id), :search) > 0
          OR EXISTS (
            SELECT 1
            FROM variant v
            WHERE v.product_id = p.id AND strpos(lower(v.sku), :search) > 0)
          OR EXISTS (
            SELECT 1
            FROM jsonb_each(p.texts) t
            WHERE strpos(lower(t.value ->> 'title'), :search) > 0))
      """;

  private static final String AFTER =
      "SELECT p.id "
          + FILTERED
          + """
            AND p.id > :key
          ORDER BY p.id
          LIMIT :limit
          """;

  private static final String BEFORE =
      "SELECT p.id "
          + FILTERED
          + """
            AND p.id < :key
          ORDER BY p.id DESC
          LIMIT :limit
          """;

  private static final String COUNT = "SELECT count(*)::int " + FILTERED;

  private final DatabaseClient database;

  ProductPageRepository(DatabaseClient database) {
    this.database = database;
  }

  /** One key more than the page holds, from the given key towards the page's far end. */
  Flux<Long> ids(ProductFilter filter, PageRequest page, long key) {
    return filtered(page.backward() ? BEFORE : AFTER, filter)
        .bind("key", key)
        .bind("limit", page.size() + 1)
        .mapValue(Long.class)
        .all();
  }

  Mono<Integer> count(ProductFilter filter) {
    return filtered(COUNT, filter).mapValue(Integer.class).one();
  }

  private GenericExecuteSpec filtered(String sql, ProductFilter filter) {
    String status = filter.status() == null ? null : filter.status().name();
    String search =
        Optional.ofNullable(filter.search())
            .map(words -> words.strip().toLowerCase(Locale.ROOT))
            .orElse(null);
    return database
        .sql(sql)
        .bind("status", Parameter.fromOrEmpty(status, String.class))
        .bind("brand", Parameter.fromOrEmpty(filter.brand(), String.class))
        .bind("category", Parameter.fromOrEmpty(filter.category(), String.class))
        .bind("tag", Parameter.fromOrEmpty(filter.tag(), String.class))
        .bind("updatedSince", Parameter.fromOrEmpty(filter.updatedSince(), Instant.class))
        .bind("search", Parameter.fromOrEmpty(search, String.class));
  }
}
