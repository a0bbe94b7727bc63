package dev.vitrine.behaviour.visitor;

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

  private final JoinRepository repository;
  private final List<Remembered> memories;
  private final TransactionalOperator transaction;

  Forgetting(
      JoinRepository repository, List<Remembered> memories, TransactionalOperator transaction) {
    this.repository = repository;
    this.memories = memories;
    this.transaction = transaction;
  }

  /** Forgets a visitor, and the device's that acts as this one. */
  Mono<Void> forget(Visitor visitor) {
    List<Long> ids = Stream.of(visitor.id(), visitor.deviceId()).distinct().toList();
    return each(ids, Remembered::forgetElsewhere)
        .then(inTables(ids).as(transaction::transactional))
        .then(each(ids, Remembered::forgetElsewhere).onErrorComplete());
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

  private interface Step {
    Mono<Void> take(Remembered memory, long visitorId);
  }
}
