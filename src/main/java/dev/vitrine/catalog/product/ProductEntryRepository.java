package dev.vitrine.catalog.product;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Writes products and brands; many rows, one statement. */
@Repository
class ProductEntryRepository {

  private static final String LOCK =
      """
      SELECT p.id
      FROM product p
      WHERE p.external_id = ANY(:externalIds)
      ORDER BY p.id
      FOR UPDATE
      """;

  private static final String DELETE =
      """
      WITH gone AS (
        DELETE FROM product
        WHERE id = ANY(:ids))
      DELETE FROM slug
      WHERE kind = 'PRODUCT' AND target_id = ANY(:ids)
      """;

  private static final String UPSERT =
      """
      INSERT INTO product (
        external_id, handle, brand_id, product_type, tax_class, status, published_at,
        unpublished_at, tags, badges, option_keys, markets, attributes, custom_fields, texts)
      SELECT r.external_id, r.handle, r.brand_id, r.product_type, r.tax_class, r.status,
             r.published_at, r.unpublished_at, r.tags, r.badges, r.option_keys, r.markets,
             r.attributes, r.custom_fields, r.texts
      FROM jsonb_to_recordset(:rows::jsonb) AS r (
        external_id text, handle text, brand_id bigint, product_type text, tax_class text,
        status text, published_at timestamptz, unpublished_at timestamptz, tags text[],
        badges text[], option_keys text[], markets text[], attributes jsonb, custom_fields jsonb,
        texts jsonb)
      ON CONFLICT (external_id) DO UPDATE
      SET handle = excluded.handle,
          brand_id = excluded.brand_id,
          product_type = excluded.product_type,
          tax_class = excluded.tax_class,
          status = excluded.status,
          published_at = excluded.published_at,
          unpublished_at = excluded.unpublished_at,
          tags = excluded.tags,
          badges = excluded.badges,
          option_keys = excluded.option_keys,
          markets = excluded.markets,
          attributes = excluded.attributes,
          custom_fields = excluded.custom_fields,
          texts = excluded.texts,
          updated_at = now()
      RETURNING external_id AS key, id
      """;

  /** A brand of the same handle may come from another import at the same time: the first stays. */
  private static final String CREATE_BRANDS =
      """
      WITH created AS (
        INSERT INTO brand (handle, name)
        SELECT r.handle, r.name
        FROM jsonb_to_recordset(:rows::jsonb) AS r (handle text, name text)
        ON CONFLICT (handle) DO UPDATE SET name = brand.name
        RETURNING id, handle),
      addressed AS (
        INSERT INTO slug (kind, locale, slug, target_id)
        SELECT 'BRAND', 'und', c.handle, c.id
        FROM created c
        ON CONFLICT DO NOTHING)
      SELECT c.handle AS key, c.id, snapshot_changed('brand')
      FROM created c
      """;

  private final RowStatements statements;

  ProductEntryRepository(RowStatements statements) {
    this.statements = statements;
  }

  /** Keeps others from writing these products until the transaction ends. */
  Mono<Void> lock(Collection<String> externalIds) {
    return statements.run(LOCK, "externalIds", externalIds.toArray(String[]::new));
  }

  Mono<Void> delete(Collection<Long> ids) {
    return ids.isEmpty() ? Mono.empty() : statements.run(DELETE, "ids", ids.toArray(Long[]::new));
  }

  /** Writes products and tells their keys by external id. */
  Mono<Map<String, Long>> upsert(List<ObjectNode> rows) {
    return statements.keys(UPSERT, rows);
  }

  /** Creates brands and tells their keys by handle. */
  Mono<Map<String, Long>> createBrands(List<ObjectNode> rows) {
    return statements.keys(CREATE_BRANDS, rows);
  }
}
