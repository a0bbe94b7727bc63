package dev.vitrine.style.quiz;

import dev.vitrine.behaviour.visitor.VisitorRows;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what visitors answered. */
@Repository
class AnswerRepository {

  private static final TypeReference<Map<String, List<String>>> CHOSEN = new TypeReference<>() {};

  private static final String INSERT =
      """
      INSERT INTO style_answer (visitor_id, quiz_id, answers)
      SELECT v.id, :quizId, :answers::jsonb
      FROM visitor v
      WHERE v.id = :visitorId
      ON CONFLICT (visitor_id, quiz_id) DO NOTHING
      """;

  private static final String OF_VISITOR =
      """
      SELECT a.quiz_id, a.answers::text AS answers
      FROM style_answer a
      WHERE a.visitor_id = :visitorId
      ORDER BY a.answered_at, a.quiz_id
      """;

  private static final String MOVE =
      """
      INSERT INTO style_answer (visitor_id, quiz_id, answers, answered_at)
      SELECT :to, a.quiz_id, a.answers, a.answered_at
      FROM style_answer a
      WHERE a.visitor_id = :from
      ON CONFLICT (visitor_id, quiz_id) DO UPDATE
      SET answers = excluded.answers, answered_at = excluded.answered_at
      WHERE style_answer.answered_at < excluded.answered_at
      """;

  private static final String FORGET =
      """
      DELETE FROM style_answer
      WHERE visitor_id = :visitorId
      """;

  private final DatabaseClient database;
  private final VisitorRows rows;
  private final JsonMapper json;

  AnswerRepository(DatabaseClient database, JsonMapper json) {
    this.database = database;
    this.rows = new VisitorRows(database, MOVE, FORGET);
    this.json = json;
  }

  /** Keeps answers; false where the visitor answered the quiz before. */
  Mono<Boolean> insert(long visitorId, long quizId, Map<String, List<String>> chosen) {
    return database
        .sql(INSERT)
        .bind("visitorId", visitorId)
        .bind("quizId", quizId)
        .bind("answers", json.writeValueAsString(chosen))
        .fetch()
        .rowsUpdated()
        .map(rows -> rows > 0);
  }

  /** A visitor's answers, the latest last. */
  Flux<Answered> of(long visitorId) {
    return database
        .sql(OF_VISITOR)
        .bind("visitorId", visitorId)
        .map(
            row ->
                new Answered(
                    Objects.requireNonNull(row.get("quiz_id", Long.class)),
                    json.readValue(row.get("answers", String.class), CHOSEN)))
        .all();
  }

  Mono<Void> move(long from, long to) {
    return rows.move(from, to);
  }

  Mono<Void> forget(long visitorId) {
    return rows.forget(visitorId);
  }

  /**
   * Answers to a quiz.
   *
   * @param answers keys of choices by the question's key
   */
  record Answered(long quizId, Map<String, List<String>> answers) {}
}
