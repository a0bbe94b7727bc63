package dev.vitrine.catalog.product;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Writes what belongs to products; many rows, one statement. */
@Repository
class BelongingsRepository {

  private static final String DELETE_MEDIA =
      """
      DELETE FROM media
      WHERE id = ANY(:ids)
      """;

  private static final String DELETE_VARIANTS =
      """
      DELETE FROM variant
      WHERE id = ANY(:ids)
      """;

  private static final String DELETE_CATEGORIES =
      """
      DELETE FROM product_category
      WHERE product_id = ANY(:ids)
      """;

  private static final String DELETE_BUNDLES =
      """
      DELETE FROM bundle_item
      WHERE product_id = ANY(:ids)
      """;

  private static final String RETIRE_SLUGS =
      """
      UPDATE slug s
      SET current = false
      FROM jsonb_to_recordset(:rows::jsonb) AS r (target_id bigint, locale text, slug text)
      WHERE s.kind = 'PRODUCT' AND s.target_id = r.target_id AND s.locale = r.locale
        AND s.slug = r.slug
      """;

  private static final String INSERT_SLUGS =
      """
      INSERT INTO slug (kind, locale, slug, target_id)
      SELECT 'PRODUCT', r.locale, r.slug, r.target_id
      FROM jsonb_to_recordset(:rows::jsonb) AS r (target_id bigint, locale text, slug text)
      ON CONFLICT (kind, locale, slug, target_id) DO UPDATE
      SET current = true
      """;

  private static final String INSERT_CATEGORIES =
      """
      INSERT INTO product_category (product_id, category_id, position)
      SELECT r.product_id, r.category_id, r.position
      FROM jsonb_to_recordset(:rows::jsonb) AS r (
        product_id bigint, category_id bigint, position int)
      """;

  private static final String INSERT_BUNDLES =
      """
      INSERT INTO bundle_item (product_id, variant_id, quantity, position)
      SELECT r.product_id, r.variant_id, r.quantity, r.position
      FROM jsonb_to_recordset(:rows::jsonb) AS r (
        product_id bigint, variant_id bigint, quantity int, position int)
      """;

  private static final String UPSERT_MEDIA =
      """
      INSERT INTO media (
        product_id, position, kind, url, width, height, focal_x, focal_y, texts)
      SELECT r.product_id, r.position, r.kind, r.url, r.width, r.height, r.focal_x, r.focal_y,
             r.texts
      FROM jsonb_to_recordset(:rows::jsonb) AS r (
        product_id bigint, position int, kind text, url text, width int, height int,
        focal_x numeric, focal_y numeric, texts jsonb)
      ON CONFLICT (product_id, url) DO UPDATE
      SET position = excluded.position,
          kind = excluded.kind,
          width = excluded.width,
          height = excluded.height,
          focal_x = excluded.focal_x,
          focal_y = excluded.focal_y,
          texts = excluded.texts
      """;

  private static final String UPSERT_VARIANTS =
      """
      INSERT INTO variant (
        product_id, sku, gtin, position, options, weight_grams, length_mm, width_mm, height_mm,
        measure_value, measure_unit, texts)
      SELECT r.product_id, r.sku, r.gtin, r.position, r.options, r.weight_grams, r.length_mm,
             r.width_mm, r.height_mm, r.measure_value, r.measure_unit, r.texts
      FROM jsonb_to_recordset(:rows::jsonb) AS r (
        product_id bigint, sku text, gtin text, position int, options jsonb, weight_grams numeric,
        length_mm numeric, width_mm numeric, height_mm numeric, measure_value numeric,
        measure_unit text, texts jsonb)
      ON CONFLICT (sku) DO UPDATE
      SET product_id = excluded.product_id,
          gtin = excluded.gtin,
          position = excluded.position,
          options = excluded.options,
          weight_grams = excluded.weight_grams,
          length_mm = excluded.length_mm,
          width_mm = excluded.width_mm,
          height_mm = excluded.height_mm,
          measure_value = excluded.measure_value,
          measure_unit = excluded.measure_unit,
          texts = excluded.texts
      RETURNING sku AS key, id
      """;

  private final RowStatements statements;

  BelongingsRepository(RowStatements statements) {
    this.statements = statements;
  }

  Mono<Void> deleteMedia(Collection<Long> ids) {
    return delete(DELETE_MEDIA, ids);
  }

  Mono<Void> deleteVariants(Collection<Long> ids) {
    return delete(DELETE_VARIANTS, ids);
  }

  /** Replaces the categories of products. */
  Mono<Void> replaceCategories(Collection<Long> productIds, List<ObjectNode> rows) {
    return delete(DELETE_CATEGORIES, productIds).then(statements.write(INSERT_CATEGORIES, rows));
  }

  /** Replaces what bundles consist of. */
  Mono<Void> replaceBundles(Collection<Long> productIds, List<ObjectNode> rows) {
    return delete(DELETE_BUNDLES, productIds).then(statements.write(INSERT_BUNDLES, rows));
  }

  /** From now on these slugs only redirect. */
  Mono<Void> retireSlugs(List<ObjectNode> rows) {
    return statements.write(RETIRE_SLUGS, rows);
  }

  Mono<Void> insertSlugs(List<ObjectNode> rows) {
    return statements.write(INSERT_SLUGS, rows);
  }

  Mono<Void> upsertMedia(List<ObjectNode> rows) {
    return statements.write(UPSERT_MEDIA, rows);
  }

  /** Writes variants and tells their keys by SKU. */
  Mono<Map<String, Long>> upsertVariants(List<ObjectNode> rows) {
    return statements.keys(UPSERT_VARIANTS, rows);
  }

  private Mono<Void> delete(String sql, Collection<Long> ids) {
    return ids.isEmpty() ? Mono.empty() : statements.run(sql, "ids", ids.toArray(Long[]::new));
  }
}
