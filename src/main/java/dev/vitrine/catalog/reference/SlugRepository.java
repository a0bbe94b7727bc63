package dev.vitrine.catalog.reference;

import dev.vitrine.catalog.Slugs.SlugKind;
import dev.vitrine.platform.intake.Draft;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the slugs of categories, brands and collections. */
@Repository
class SlugRepository {

  private static final String OWNED =
      """
      WITH owner AS (
        SELECT 'CATEGORY' AS kind, external_id AS key, id FROM category
        UNION ALL
        SELECT 'BRAND', handle, id FROM brand
        UNION ALL
        SELECT 'COLLECTION', handle, id FROM collection)
      SELECT s.locale, s.slug, o.key AS owner
      FROM slug s
      JOIN owner o ON o.kind = s.kind AND o.id = s.target_id
      WHERE s.kind = :kind AND s.slug = ANY(:slugs) AND s.current
      """;

  private static final String RETIRE =
      """
      WITH wanted AS (
        SELECT w.key, w.locale, w.slug
        FROM jsonb_to_recordset(:rows::jsonb) AS w (key text, locale text, slug text)),
      owner AS (
        SELECT 'CATEGORY' AS kind, external_id AS key, id FROM category
        UNION ALL
        SELECT 'BRAND', handle, id FROM brand
        UNION ALL
        SELECT 'COLLECTION', handle, id FROM collection)
      UPDATE slug s
      SET current = false
      FROM owner o
      WHERE o.kind = :kind AND o.key = ANY(:keys)
        AND s.kind = :kind AND s.target_id = o.id AND s.current
        AND NOT EXISTS (
          SELECT 1
          FROM wanted w
          WHERE w.key = o.key AND w.locale = s.locale AND w.slug = s.slug)
      """;

  private static final String CLAIM =
      """
      WITH owner AS (
        SELECT 'CATEGORY' AS kind, external_id AS key, id FROM category
        UNION ALL
        SELECT 'BRAND', handle, id FROM brand
        UNION ALL
        SELECT 'COLLECTION', handle, id FROM collection)
      INSERT INTO slug (kind, locale, slug, target_id)
      SELECT o.kind, w.locale, w.slug, o.id
      FROM jsonb_to_recordset(:rows::jsonb) AS w (key text, locale text, slug text)
      JOIN owner o ON o.kind = :kind AND o.key = w.key
      ON CONFLICT (kind, locale, slug, target_id) DO UPDATE
      SET current = true
      """;

  private final DatabaseClient database;
  private final JsonMapper json;

  SlugRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** What slugs lead to now. */
  Flux<Owned> owned(SlugKind kind, List<String> slugs) {
    return database
        .sql(OWNED)
        .bind("kind", kind.name())
        .bind("slugs", slugs.toArray(String[]::new))
        .mapProperties(Owned.class)
        .all();
  }

  /** Has each thing be found by its slugs; those that it had before redirect from now on. */
  <S extends Slugged<S>> Mono<Void> write(SlugKind kind, List<Draft<S>> drafts) {
    String rows = json.writeValueAsString(drafts.stream().flatMap(SlugRepository::rows).toList());
    String[] keys = drafts.stream().map(Draft::key).toArray(String[]::new);
    return database
        .sql(RETIRE)
        .bind("rows", rows)
        .bind("kind", kind.name())
        .bind("keys", keys)
        .then()
        .then(database.sql(CLAIM).bind("rows", rows).bind("kind", kind.name()).then());
  }

  private static <S extends Slugged<S>> Stream<Map<String, String>> rows(Draft<S> draft) {
    return draft.after().slugs().entrySet().stream()
        .map(slug -> Map.of("key", draft.key(), "locale", slug.getKey(), "slug", slug.getValue()));
  }

  /** A slug and the key of what it leads to. */
  record Owned(String locale, String slug, String owner) {}
}
