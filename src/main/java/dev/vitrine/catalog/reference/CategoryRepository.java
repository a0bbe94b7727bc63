package dev.vitrine.catalog.reference;

import dev.vitrine.platform.intake.Draft;
import dev.vitrine.platform.intake.JsonRows;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads and writes categories as lines speak of them. */
@Repository
class CategoryRepository {

  /** Two batches at once could each hang a category below the other. */
  private static final String LOCK =
      """
      LOCK TABLE category IN SHARE ROW EXCLUSIVE MODE
      """;

  private static final String LOAD =
      """
      SELECT c.external_id AS key, jsonb_build_object(
        'externalId', c.external_id,
        'parent', c.parent_key,
        'position', c.position,
        'taxClass', c.tax_class,
        'texts', c.texts,
        'slugs', (
          SELECT coalesce(jsonb_object_agg(s.locale, s.slug), '{}')
          FROM slug s
          WHERE s.kind = 'CATEGORY' AND s.target_id = c.id AND s.current)) AS state
      FROM category c
      WHERE c.external_id = ANY(:keys)
      """;

  private static final String PARENTS =
      """
      SELECT c.external_id, c.parent_key AS parent
      FROM category c
      """;

  private static final String SAVE =
      """
      INSERT INTO category (external_id, position, tax_class, texts)
      SELECT r."externalId", r.position, r."taxClass", r.texts
      FROM jsonb_to_recordset(:rows::jsonb)
        AS r ("externalId" text, position int, "taxClass" text, texts jsonb)
      ON CONFLICT (external_id) DO UPDATE
      SET position = excluded.position, tax_class = excluded.tax_class, texts = excluded.texts
      """;

  private static final String PLACE =
      """
      UPDATE category c
      SET parent_id = p.id, parent_key = r.parent
      FROM jsonb_to_recordset(:rows::jsonb) AS r ("externalId" text, parent text)
      LEFT JOIN category p ON p.external_id = r.parent
      WHERE c.external_id = r."externalId" AND (
        c.parent_id IS DISTINCT FROM p.id OR c.parent_key IS DISTINCT FROM r.parent)
      """;

  private static final String ADOPT =
      """
      UPDATE category c
      SET parent_id = p.id
      FROM jsonb_to_recordset(:rows::jsonb) AS r ("externalId" text)
      JOIN category p ON p.external_id = r."externalId"
      WHERE c.parent_key = p.external_id AND c.parent_id IS NULL
      """;

  private static final String PRODUCTS_BELOW =
      """
      WITH RECURSIVE below AS (
        SELECT c.id
        FROM category c
        WHERE c.external_id = ANY(:keys)
        UNION
        SELECT c.id
        FROM category c
        JOIN below b ON b.id = c.parent_id)
      SELECT DISTINCT pc.product_id
      FROM product_category pc
      JOIN below b ON b.id = pc.category_id
      """;

  private final DatabaseClient database;
  private final JsonRows rows;

  CategoryRepository(DatabaseClient database, JsonRows rows) {
    this.database = database;
    this.rows = rows;
  }

  Mono<Map<String, CategoryState>> lockAndLoad(Set<String> keys) {
    return database.sql(LOCK).then().then(rows.load(LOAD, keys, CategoryState.class));
  }

  /** The external id of the category above each, by external id. */
  Mono<Map<String, Optional<String>>> parents() {
    return database
        .sql(PARENTS)
        .map(
            row ->
                Map.entry(
                    Objects.requireNonNull(row.get("external_id", String.class)),
                    Optional.ofNullable(row.get("parent", String.class))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** Writes categories, and hangs those below them that have waited for them. */
  Mono<Void> save(List<Draft<CategoryState>> drafts) {
    List<CategoryState> states = Draft.after(drafts);
    return rows.write(SAVE, states).then(rows.write(PLACE, states)).then(rows.write(ADOPT, states));
  }

  Flux<Long> productsBelow(List<String> externalIds) {
    return database
        .sql(PRODUCTS_BELOW)
        .bind("keys", externalIds.toArray(String[]::new))
        .mapValue(Long.class)
        .all();
  }
}
