package dev.vitrine.catalog.reference;

import dev.vitrine.platform.intake.Draft;
import dev.vitrine.platform.intake.JsonRows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes collections as lines speak of them. */
@Repository
class CollectionRepository {

  private static final String LOAD =
      """
      SELECT c.handle AS key, jsonb_build_object(
        'handle', c.handle,
        'rule', c.rule,
        'sort', c.sort,
        'texts', c.texts,
        'products', (
          SELECT coalesce(jsonb_agg(p.external_id ORDER BY cp.position), '[]')
          FROM collection_product cp
          JOIN product p ON p.id = cp.product_id
          WHERE cp.collection_id = c.id),
        'slugs', (
          SELECT coalesce(jsonb_object_agg(s.locale, s.slug), '{}')
          FROM slug s
          WHERE s.kind = 'COLLECTION' AND s.target_id = c.id AND s.current)) AS state
      FROM collection c
      WHERE c.handle = ANY(:keys)
      FOR UPDATE
      """;

  private static final String PRODUCTS =
      """
      SELECT p.external_id
      FROM product p
      WHERE p.external_id = ANY(:externalIds)
      """;

  private static final String SAVE =
      """
      INSERT INTO collection (handle, rule, sort, texts)
      SELECT r.handle, r.rule, r.sort, r.texts
      FROM jsonb_to_recordset(:rows::jsonb)
        AS r (handle text, rule jsonb, sort text, texts jsonb)
      ON CONFLICT (handle) DO UPDATE
      SET rule = excluded.rule, sort = excluded.sort, texts = excluded.texts
      """;

  /** Answers the products that came, went or stand elsewhere now. */
  private static final String PLACE =
      """
      WITH wanted AS (
        SELECT c.id AS collection_id, p.id AS product_id, x.position
        FROM jsonb_to_recordset(:rows::jsonb) AS r (handle text, products text[])
        JOIN collection c ON c.handle = r.handle
        CROSS JOIN unnest(r.products) WITH ORDINALITY AS x (external_id, position)
        JOIN product p ON p.external_id = x.external_id),
      gone AS (
        DELETE FROM collection_product cp
        USING jsonb_to_recordset(:rows::jsonb) AS r (handle text)
        JOIN collection c ON c.handle = r.handle
        WHERE cp.collection_id = c.id AND NOT EXISTS (
          SELECT 1
          FROM wanted w
          WHERE w.collection_id = cp.collection_id AND w.product_id = cp.product_id)
        RETURNING cp.product_id),
      placed AS (
        INSERT INTO collection_product (collection_id, product_id, position)
        SELECT w.collection_id, w.product_id, w.position
        FROM wanted w
        ON CONFLICT (collection_id, product_id) DO UPDATE
        SET position = excluded.position
        WHERE collection_product.position <> excluded.position
        RETURNING product_id)
      SELECT product_id AS id FROM gone
      UNION
      SELECT product_id FROM placed
      """;

  private final DatabaseClient database;
  private final JsonRows rows;

  CollectionRepository(DatabaseClient database, JsonRows rows) {
    this.database = database;
    this.rows = rows;
  }

  Mono<Map<String, CollectionState>> load(Set<String> keys) {
    return rows.load(LOAD, keys, CollectionState.class);
  }

  /** Those of the products that exist. */
  Flux<String> products(Collection<String> externalIds) {
    return database
        .sql(PRODUCTS)
        .bind("externalIds", externalIds.toArray(String[]::new))
        .mapValue(String.class)
        .all();
  }

  /** The products that came, went or stand elsewhere now. */
  Flux<Long> save(List<Draft<CollectionState>> drafts) {
    List<CollectionState> states = Draft.after(drafts);
    return rows.write(SAVE, states).thenMany(rows.ids(PLACE, states));
  }
}
