package dev.vitrine.behaviour.visitor;

import dev.vitrine.platform.idempotency.Repetitions;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import graphql.GraphQLContext;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forgets visitors. What lies in Redis goes first, so that nothing is forgotten by half when it
 * does not answer; then the tables in one transaction, in which nobody writes events; then Redis
 * again, for what came there meanwhile.
 */
@Service
class Forgetting {

  private final Visitors visitors;
  private final Repetitions repetitions;
  private final JoinRepository repository;
  private final List<Remembered> memories;
  private final TransactionalOperator transaction;

  Forgetting(
      Visitors visitors,
      Repetitions repetitions,
      JoinRepository repository,
      List<Remembered> memories,
      TransactionalOperator transaction) {
    this.visitors = visitors;
    this.repetitions = repetitions;
    this.repository = repository;
    this.memories = memories;
    this.transaction = transaction;
  }

  /**
   * Forgets the operation's visitor, and the device's that acts as this one. Whoever asks again by
   * the same key is told the same, though there is nobody left by then.
   *
   * @param caller a fingerprint of who asks, which lasts when the visitor is gone
   */
  Mono<Forgotten> forget(MutationInput input, String caller, GraphQLContext context) {
    Once once =
        work ->
            repetitions.once(
                "visitorForget " + caller, input, Forgotten.class, work, Forgotten::refused);
    return visitors
        .current(context)
        .flatMap(visitor -> forget(visitor, once))
        .doOnNext(forgotten -> visitors.changed(context))
        .switchIfEmpty(once.of(Mono.just(Forgotten.refused(Refusal.plain("VISITOR_REQUIRED")))))
        .onErrorResume(
            VisitorRefusals::isOfToken,
            failure -> Mono.just(Forgotten.refused(VisitorRefusals.of(failure))));
  }

  private Mono<Forgotten> forget(Visitor visitor, Once once) {
    List<Long> ids = Stream.of(visitor.id(), visitor.deviceId()).distinct().toList();
    Mono<Forgotten> inTables =
        inTables(ids).thenReturn(new Forgotten(List.of())).as(transaction::transactional);
    return each(ids, Remembered::forgetElsewhere)
        .then(once.of(inTables))
        .flatMap(
            forgotten ->
                each(ids, Remembered::forgetElsewhere).onErrorComplete().thenReturn(forgotten));
  }

  private Mono<Void> inTables(List<Long> ids) {
    return repository
        .lock()
        .then(each(ids, Remembered::forget))
        .then(repository.delete(ids.toArray(Long[]::new)));
  }

  private Mono<Void> each(List<Long> ids, Step step) {
    return Flux.fromIterable(ids)
        .concatMap(id -> Flux.fromIterable(memories).concatMap(memory -> step.take(memory, id)))
        .then();
  }

  private interface Once {
    Mono<Forgotten> of(Mono<Forgotten> work);
  }

  /**
   * What forgetting comes to.
   *
   * @param refusals why nobody was forgotten; none where somebody was
   */
  record Forgotten(List<Refusal> refusals) {

    static Forgotten refused(Refusal refusal) {
      return new Forgotten(List.of(refusal));
    }

    boolean isDone() {
      return refusals.isEmpty();
    }
  }

  private interface Step {
    Mono<Void> take(Remembered memory, long visitorId);
  }
}
