package dev.vitrine.platform.outbox;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where a transaction writes down what others must hear of once it has committed. */
@Component
public class Outbox {

  private final OutboxRepository repository;

  Outbox(OutboxRepository repository) {
    this.repository = repository;
  }

  /**
   * Announces a change, in the transaction of the caller: heard if it commits, gone if it does not.
   *
   * @param topic what kind of thing changed
   * @param subjectIds keys of what changed; repetitions are told once
   */
  public Mono<Void> append(String topic, Collection<Long> subjectIds) {
    Set<Long> distinct = Set.copyOf(subjectIds);
    return distinct.isEmpty() ? Mono.empty() : repository.append(topic, distinct);
  }
}
