package dev.vitrine.platform.idempotency;

import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Carries out what callers ask for once, where they name the request: a repetition within 24 hours
 * is given the same answer. A request without a name costs nothing here.
 */
@Component
public class Repetitions {

  private final Idempotency idempotency;
  private final TransactionalOperator transaction;

  Repetitions(Idempotency idempotency, TransactionalOperator transaction) {
    this.idempotency = idempotency;
    this.transaction = transaction;
  }

  /**
   * The answer that was given before, or that of the work, which then runs in one transaction with
   * the keeping of it.
   *
   * @param scope the mutation and whom it is asked of
   * @param type what the answer is read back as
   * @param refused makes an answer of the refusal ({@code IDEMPOTENCY_KEY_REUSED}) of a name that
   *     stands for another request
   */
  public <T> Mono<T> once(
      String scope,
      MutationInput input,
      Class<T> type,
      Mono<T> work,
      Function<Refusal, T> refused) {
    return input
        .value("idempotencyKey", String.class)
        .map(key -> new Attempt(scope, key, input.fields().toString()))
        .map(attempt -> idempotency.once(attempt, type, work).as(transaction::transactional))
        .orElse(work)
        .onErrorResume(KeyReused.class, reused -> Mono.just(refused.apply(reused())));
  }

  /** As above, for work that answers nothing but why it was not done. */
  public Mono<List<Refusal>> once(String scope, MutationInput input, Mono<List<Refusal>> work) {
    return once(
            scope, input, Done.class, work.map(Done::new), refusal -> new Done(List.of(refusal)))
        .map(Done::refusals);
  }

  /** Work that answers nothing but why it was not done. */
  record Done(List<Refusal> refusals) {}

  private static Refusal reused() {
    return Refusal.of("IDEMPOTENCY_KEY_REUSED", "idempotencyKey");
  }
}
