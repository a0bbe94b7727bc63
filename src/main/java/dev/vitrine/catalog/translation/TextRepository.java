package dev.vitrine.catalog.translation;

import dev.vitrine.market.Texts;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the texts of things by their kind and key. */
@Repository
class TextRepository {

  private static final String LOAD =
      """
      SELECT %2$s AS key, t.texts::text AS texts
      FROM %1$s
      WHERE %2$s = ANY(:keys)
      ORDER BY 1
      FOR UPDATE OF t
      """;

  private static final String SAVE_VARIANTS =
      """
      WITH written AS (
        UPDATE variant v
        SET texts = r.texts
        FROM jsonb_to_recordset(:rows::jsonb) AS r (key text, texts jsonb)
        WHERE v.sku = r.key
        RETURNING v.product_id)
      SELECT DISTINCT w.product_id AS id
      FROM written w
      """;

  private static final String SAVE_VALUES =
      """
      WITH written AS (
        UPDATE attribute_value v
        SET texts = r.texts
        FROM attribute a, jsonb_to_recordset(:rows::jsonb) AS r (key text, texts jsonb)
        WHERE a.id = v.attribute_id AND a.key || '/' || v.key = r.key
        RETURNING v.attribute_id)
      SELECT count(*) AS id, snapshot_changed('attribute')
      FROM written w
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  TextRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The texts of a thing after a change. */
  record Changed(String key, Texts texts) {}

  /** The texts of those things that exist, by key, locked until the transaction ends. */
  Mono<Map<String, Texts>> load(TextOwner owner, Set<String> keys) {
    return database
        .sql(LOAD.formatted(owner.table(), owner.key()))
        .bind("keys", keys.toArray(String[]::new))
        .map(
            row ->
                Map.entry(
                    Objects.requireNonNull(row.get("key", String.class)),
                    json.readValue(row.get("texts", String.class), Texts.class)))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** Writes the texts of variants and tells the keys of their products. */
  Mono<Set<Long>> saveVariants(Collection<Changed> changes) {
    return database
        .sql(SAVE_VARIANTS)
        .bind("rows", json.writeValueAsString(changes))
        .map(row -> Objects.requireNonNull(row.get("id", Long.class)))
        .all()
        .collect(Collectors.toSet());
  }

  /** Writes the texts of attribute values, and announces that attributes changed. */
  Mono<Void> saveValues(Collection<Changed> changes) {
    return database.sql(SAVE_VALUES).bind("rows", json.writeValueAsString(changes)).then();
  }
}
