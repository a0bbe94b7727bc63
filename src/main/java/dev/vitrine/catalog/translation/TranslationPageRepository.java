package dev.vitrine.catalog.translation;

import dev.vitrine.market.Texts;
import dev.vitrine.platform.graphql.PageRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads the texts of things by their kind. */
@Repository
class TranslationPageRepository {

  private static final String ONE =
      """
      SELECT %2$s AS key, t.texts::text AS texts
      FROM %1$s
      WHERE %2$s = :key
      """;

  /** A text is missing when another language has it and none of the given ones. */
  private static final String CHOSEN =
      """
      FROM %1$s
      WHERE (cardinality(:locales::text[]) = 0 OR EXISTS (
        SELECT 1
        FROM jsonb_each(t.texts) AS l
        CROSS JOIN LATERAL jsonb_object_keys(l.value) AS f (name)
        WHERE NOT EXISTS (
          SELECT 1
          FROM unnest(:locales::text[]) AS wanted (tag)
          WHERE jsonb_exists(t.texts -> wanted.tag, f.name))))
      """;

  private static final String AFTER =
      "SELECT %2$s AS key, t.texts::text AS texts "
          + CHOSEN
          + """
            AND %2$s > :key
          ORDER BY %2$s
          LIMIT :limit
          """;

  private static final String BEFORE =
      "SELECT %2$s AS key, t.texts::text AS texts "
          + CHOSEN
          + """
            AND (:key = '' OR %2$s < :key)
          ORDER BY %2$s DESC
          LIMIT :limit
          """;

  private static final String COUNT = "SELECT count(*)::int " + CHOSEN;

  private final DatabaseClient database;
  private final JsonMapper json;

  TranslationPageRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** The thing of this key; empty when there is none. */
  Mono<TranslatedThing> one(TextOwner of, String key) {
    return things(of, database.sql(sql(ONE, of)).bind("key", key)).singleOrEmpty();
  }

  /**
   * One thing more than the page holds, from a key towards the page's far end.
   *
   * @param locales only what lacks a text in all of these; empty for everything
   * @param key empty for the end of the list
   */
  Flux<TranslatedThing> from(TextOwner of, List<String> locales, PageRequest page, String key) {
    return things(
        of,
        chosen(page.backward() ? BEFORE : AFTER, of, locales)
            .bind("key", key)
            .bind("limit", page.size() + 1));
  }

  /** How many things there are, as far as they lack a text in all of these locales. */
  Mono<Integer> count(TextOwner of, List<String> locales) {
    return chosen(COUNT, of, locales).mapValue(Integer.class).one();
  }

  private GenericExecuteSpec chosen(String sql, TextOwner of, List<String> locales) {
    return database.sql(sql(sql, of)).bind("locales", locales.toArray(String[]::new));
  }

  private Flux<TranslatedThing> things(TextOwner of, GenericExecuteSpec statement) {
    return statement
        .map(
            row ->
                new TranslatedThing(
                    of,
                    Objects.requireNonNull(row.get("key", String.class)),
                    json.readValue(row.get("texts", String.class), Texts.class)))
        .all();
  }

  private static String sql(String pattern, TextOwner of) {
    return pattern.formatted(of.table(), of.key());
  }
}
