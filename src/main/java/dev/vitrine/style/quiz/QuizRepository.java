package dev.vitrine.style.quiz;

import dev.vitrine.platform.intake.JsonRows;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads and writes quizzes. */
@Repository
class QuizRepository {

  private static final String ALL =
      """
      SELECT to_jsonb(q) AS state
      FROM style_quiz q
      """;

  private static final String LOAD =
      """
      SELECT q.handle AS key, to_jsonb(q) AS state
      FROM style_quiz q
      WHERE q.handle = ANY(:keys)
      FOR UPDATE
      """;

  private static final String SAVE =
      """
      INSERT INTO style_quiz (handle, active, texts, questions)
      SELECT r.handle, r.active, r.texts, r.questions
      FROM jsonb_to_recordset(:rows::jsonb) AS r (
        handle text, active boolean, texts jsonb, questions jsonb)
      ON CONFLICT (handle) DO UPDATE
      SET active = excluded.active, texts = excluded.texts, questions = excluded.questions
      """;

  private static final String VALUES =
      """
      SELECT a.key || '=' || v.key
      FROM attribute a
      JOIN attribute_value v ON v.attribute_id = a.id
      WHERE a.key || '=' || v.key = ANY(:names) AND a.key = ANY(:keys)
      """;

  private static final String CATEGORIES =
      """
      SELECT c.external_id
      FROM category c
      WHERE c.external_id = ANY(:names)
      """;

  private final JsonRows rows;
  private final DatabaseClient database;

  QuizRepository(JsonRows rows, DatabaseClient database) {
    this.rows = rows;
    this.database = database;
  }

  Mono<List<StyleQuiz>> all() {
    return rows.all(ALL, StyleQuiz.class).collectList();
  }

  Mono<Map<String, StyleQuiz>> load(Set<String> handles) {
    return rows.load(LOAD, handles, StyleQuiz.class);
  }

  Mono<Void> save(Collection<StyleQuiz> quizzes) {
    return rows.write(SAVE, quizzes);
  }

  /** Those of these values of attributes, as {@code attribute=value}, that there are. */
  Mono<Set<String>> values(Set<String> names) {
    Set<String> keys =
        names.stream().map(name -> name.split("=", 2)[0]).collect(Collectors.toSet());
    return database
        .sql(VALUES)
        .bind("names", names.toArray(String[]::new))
        .bind("keys", keys.toArray(String[]::new))
        .mapValue(String.class)
        .all()
        .collect(Collectors.toSet());
  }

  /** Those of these categories that there are. */
  Mono<Set<String>> categories(Set<String> names) {
    return database
        .sql(CATEGORIES)
        .bind("names", names.toArray(String[]::new))
        .mapValue(String.class)
        .all()
        .collect(Collectors.toSet());
  }
}
