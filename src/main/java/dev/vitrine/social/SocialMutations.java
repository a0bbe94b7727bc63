package dev.vitrine.social;

import dev.vitrine.customer.Customer;
import dev.vitrine.customer.Sessions;
import dev.vitrine.platform.idempotency.Repetitions;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import graphql.GraphQLContext;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Carries out what somebody who is signed in asks for: once by a key, and all of it or nothing. */
@Component
public class SocialMutations {

  private final Sessions sessions;
  private final Repetitions repetitions;
  private final TransactionalOperator transaction;

  SocialMutations(Sessions sessions, Repetitions repetitions, TransactionalOperator transaction) {
    this.sessions = sessions;
    this.repetitions = repetitions;
    this.transaction = transaction;
  }

  /**
   * The work's answer, or that of the same request before.
   *
   * @param mutation the mutation's name
   */
  public Mono<Answer> run(
      String mutation,
      MutationInput input,
      GraphQLContext context,
      Function<Customer, Mono<Answer>> work) {
    return sessions
        .current(context)
        .flatMap(customer -> run(mutation + ' ' + customer.id(), input, work.apply(customer)))
        .defaultIfEmpty(Answer.refused(Refusal.plain("UNAUTHENTICATED")));
  }

  private Mono<Answer> run(String scope, MutationInput input, Mono<Answer> work) {
    return repetitions.once(
        scope, input, Answer.class, work.as(transaction::transactional), Answer::refused);
  }
}
