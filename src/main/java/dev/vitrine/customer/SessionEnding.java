package dev.vitrine.customer;

import dev.vitrine.customer.Sessions.Ended;
import dev.vitrine.platform.idempotency.Attempt;
import dev.vitrine.platform.idempotency.Idempotency;
import dev.vitrine.platform.idempotency.KeyReused;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import graphql.GraphQLContext;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Signs customers out. Whoever asks again by the same key is told the same, though the session that
 * they ask with has ended by then.
 */
@Service
public class SessionEnding {

  private final Sessions sessions;
  private final Idempotency idempotency;
  private final TransactionalOperator transaction;

  SessionEnding(Sessions sessions, Idempotency idempotency, TransactionalOperator transaction) {
    this.sessions = sessions;
    this.idempotency = idempotency;
    this.transaction = transaction;
  }

  /** Signs out; gives why nobody was signed out. */
  public Mono<List<Refusal>> end(MutationInput input, GraphQLContext context) {
    boolean everywhere = input.value("everywhere", Boolean.class).orElse(false);
    return once(input, context, sessions.close(context, everywhere))
        .as(transaction::transactional)
        .flatMap(ended -> sessions.forget(ended).thenReturn(List.<Refusal>of()))
        .defaultIfEmpty(List.of(Refusal.plain("UNAUTHENTICATED")))
        .onErrorReturn(
            KeyReused.class, List.of(Refusal.of("IDEMPOTENCY_KEY_REUSED", "idempotencyKey")));
  }

  private Mono<Ended> once(MutationInput input, GraphQLContext context, Mono<Ended> work) {
    return input
        .value("idempotencyKey", String.class)
        .flatMap(key -> sessions.fingerprint(context).map(asker -> attempt(key, asker, input)))
        .map(attempt -> idempotency.once(attempt, Ended.class, work))
        .orElse(work);
  }

  private static Attempt attempt(String key, String asker, MutationInput input) {
    return new Attempt("sessionRevoke " + asker, key, input.fields().toString());
  }
}
