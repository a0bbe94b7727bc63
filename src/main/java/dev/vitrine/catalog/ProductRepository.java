package dev.vitrine.catalog;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads products, each as one JSON object that holds everything that belongs to it. */
@Repository
class ProductRepository {

  private static final String PRODUCTS =
      """
      SELECT row_to_json(r)::text AS product
      FROM (
        SELECT p.id, p.external_id, p.handle, p.brand_id, p.product_type, p.tax_class, p.status,
               p.published_at, p.unpublished_at, p.tags, p.badges, p.option_keys, p.markets,
               p.attributes, p.custom_fields, p.texts, p.created_at, p.updated_at,
               (SELECT json_object_agg(s.locale, s.slug)
                FROM slug s
                WHERE s.kind = 'PRODUCT' AND s.target_id = p.id AND s.current) AS slugs,
               (SELECT json_agg(c.category_id ORDER BY c.position)
                FROM product_category c
                WHERE c.product_id = p.id) AS category_ids,
               (SELECT json_agg(row_to_json(m) ORDER BY m.position)
                FROM media m
                WHERE m.product_id = p.id) AS media,
               (SELECT json_agg(row_to_json(v) ORDER BY v.position, v.id)
                FROM variant v
                WHERE v.product_id = p.id) AS variants,
               (SELECT json_agg(row_to_json(b) ORDER BY b.position)
                FROM bundle_item b
                WHERE b.product_id = p.id) AS bundle_items
        FROM product p
        WHERE %s
        ORDER BY p.id
      ) r
      """;

  private static final String BY_IDS = PRODUCTS.formatted("p.id = ANY(:ids)");

  private static final String BY_EXTERNAL_IDS =
      PRODUCTS.formatted("p.external_id = ANY(:externalIds)");

  private static final String IDS_BY_EXTERNAL_ID =
      """
      SELECT p.external_id, p.id
      FROM product p
      WHERE p.external_id = ANY(:externalIds)
      """;

  private static final String IDS_AFTER =
      """
      SELECT p.id
      FROM product p
      WHERE p.id > :after
      ORDER BY p.id
      LIMIT :limit
      """;

  private static final String VARIANTS_BY_SKU =
      """
      SELECT v.sku, v.id, v.product_id
      FROM variant v
      WHERE v.sku = ANY(:skus)
      """;

  private static final String IDS_BY_VARIANT =
      """
      SELECT v.id AS part_id, v.product_id
      FROM variant v
      WHERE v.id = ANY(:ids)
      """;

  private static final String IDS_BY_MEDIA =
      """
      SELECT m.id AS part_id, m.product_id
      FROM media m
      WHERE m.id = ANY(:ids)
      """;

  private static final String COUNT =
      """
      SELECT count(*) AS products
      FROM product
      """;

  private static final String BUNDLES_OF =
      """
      SELECT DISTINCT b.product_id
      FROM bundle_item b
      JOIN variant v ON v.id = b.variant_id
      WHERE v.product_id = ANY(:ids)
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  ProductRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  Flux<Product> byIds(Collection<Long> ids) {
    return database.sql(BY_IDS).bind("ids", ids.toArray(Long[]::new)).map(this::product).all();
  }

  Flux<Product> byExternalIds(Collection<String> externalIds) {
    return database
        .sql(BY_EXTERNAL_IDS)
        .bind("externalIds", externalIds.toArray(String[]::new))
        .map(this::product)
        .all();
  }

  Mono<Map<String, Long>> idsByExternalId(Collection<String> externalIds) {
    return database
        .sql(IDS_BY_EXTERNAL_ID)
        .bind("externalIds", externalIds.toArray(String[]::new))
        .map(row -> Map.entry(Rows.text(row, "external_id"), Rows.id(row, "id")))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  Flux<Long> idsAfter(long after, int limit) {
    return database
        .sql(IDS_AFTER)
        .bind("after", after)
        .bind("limit", limit)
        .map(row -> Rows.id(row, "id"))
        .all();
  }

  Mono<Long> count() {
    return database.sql(COUNT).map(row -> Rows.id(row, "products")).one();
  }

  Flux<Long> bundlesOf(Collection<Long> productIds) {
    return database
        .sql(BUNDLES_OF)
        .bind("ids", productIds.toArray(Long[]::new))
        .map(row -> Rows.id(row, "product_id"))
        .all();
  }

  Mono<Map<String, VariantKey>> variantsBySku(Collection<String> skus) {
    return database
        .sql(VARIANTS_BY_SKU)
        .bind("skus", skus.toArray(String[]::new))
        .map(ProductRepository::variantKey)
        .all()
        .collectMap(VariantKey::sku);
  }

  Mono<Map<Long, Long>> idsByVariant(Collection<Long> variantIds) {
    return owners(IDS_BY_VARIANT, variantIds);
  }

  Mono<Map<Long, Long>> idsByMedia(Collection<Long> mediaIds) {
    return owners(IDS_BY_MEDIA, mediaIds);
  }

  private Mono<Map<Long, Long>> owners(String sql, Collection<Long> partIds) {
    return database
        .sql(sql)
        .bind("ids", partIds.toArray(Long[]::new))
        .map(row -> Map.entry(Rows.id(row, "part_id"), Rows.id(row, "product_id")))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private Product product(Readable row) {
    return json.readValue(Rows.text(row, "product"), ProductRow.class).toProduct();
  }

  private static VariantKey variantKey(Readable row) {
    return new VariantKey(Rows.text(row, "sku"), Rows.id(row, "id"), Rows.id(row, "product_id"));
  }
}
