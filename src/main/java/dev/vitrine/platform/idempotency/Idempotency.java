package dev.vitrine.platform.idempotency;

import dev.vitrine.platform.signing.Signatures;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries a request out once, and gives whoever repeats it within 24 hours the same answer. The
 * answer is kept in the transaction that it is an answer of, so neither is ever there without the
 * other; a repetition that comes meanwhile waits for it.
 */
@Component
public class Idempotency {

  private static final String CLAIM =
      """
      INSERT INTO idempotent_answer AS a (scope, key, fingerprint)
      VALUES (:scope, :key, :fingerprint)
      ON CONFLICT (scope, key) DO UPDATE
      SET fingerprint = CASE WHEN a.expires_at < now() THEN excluded.fingerprint
                             ELSE a.fingerprint END,
          answer = CASE WHEN a.expires_at < now() THEN NULL ELSE a.answer END,
          expires_at = greatest(a.expires_at, excluded.expires_at)
      RETURNING fingerprint, answer
      """;

  private static final String RECORD =
      """
      UPDATE idempotent_answer
      SET answer = :answer
      WHERE scope = :scope AND key = :key
      """;

  private static final String EXPIRE =
      """
      DELETE FROM idempotent_answer
      WHERE (scope, key) IN (
        SELECT scope, key
        FROM idempotent_answer
        WHERE expires_at < now()
        LIMIT 5000)
      """;

  private final DatabaseClient database;
  private final Signatures signatures;
  private final JsonMapper json;

  Idempotency(DatabaseClient database, Signatures signatures, JsonMapper json) {
    this.database = database;
    this.signatures = signatures;
    this.json = json;
  }

  /**
   * The answer that was given before, or that of the work, which is then kept. To be called in the
   * transaction of the work.
   *
   * @param type what the answer is read back as
   * @return fails with {@link KeyReused} when the key stands for another request
   */
  public <T> Mono<T> once(Attempt attempt, Class<T> type, Mono<T> work) {
    byte[] fingerprint = signatures.fingerprint(attempt.body());
    return claim(attempt, fingerprint)
        .flatMap(
            claimed -> claimed.answered(fingerprint) ? replay(claimed, type) : run(attempt, work));
  }

  private <T> Mono<T> replay(Claimed claimed, Class<T> type) {
    return Mono.fromSupplier(() -> json.readValue(claimed.answer(), type));
  }

  private <T> Mono<T> run(Attempt attempt, Mono<T> work) {
    return work.flatMap(answer -> keep(attempt, answer).thenReturn(answer));
  }

  private Mono<Claimed> claim(Attempt attempt, byte[] fingerprint) {
    return database
        .sql(CLAIM)
        .bind("scope", attempt.scope())
        .bind("key", attempt.key())
        .bind("fingerprint", fingerprint)
        .map(
            row ->
                new Claimed(
                    Objects.requireNonNull(row.get("fingerprint", byte[].class)),
                    Objects.requireNonNullElse(row.get("answer", String.class), "")))
        .one();
  }

  private Mono<Void> keep(Attempt attempt, Object answer) {
    return database
        .sql(RECORD)
        .bind("scope", attempt.scope())
        .bind("key", attempt.key())
        .bind("answer", json.writeValueAsString(answer))
        .then();
  }

  /** Forgets answers that nobody may ask for any more. */
  public Mono<Long> expire() {
    return database.sql(EXPIRE).fetch().rowsUpdated();
  }

  private record Claimed(byte[] fingerprint, String answer) {

    boolean answered(byte[] asked) {
      if (!Arrays.equals(fingerprint, asked)) {
        throw new KeyReused();
      }
      return !answer.isEmpty();
    }
  }
}
