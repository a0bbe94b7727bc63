package dev.vitrine.platform.outbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Claims a batch of changes and tells the listeners, in one transaction. */
@Component
class Dispatch {

  private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

  private final OutboxRepository repository;
  private final Map<String, List<OutboxListener>> listeners;
  private final TransactionalOperator transaction;

  Dispatch(
      OutboxRepository repository,
      List<OutboxListener> listeners,
      TransactionalOperator transaction) {
    this.repository = repository;
    this.listeners = listeners.stream().collect(Collectors.groupingBy(OutboxListener::topic));
    this.transaction = transaction;
  }

  /** Relays at most so many changes; gives how many there were. */
  Mono<Integer> batch(int limit) {
    return repository
        .claim(limit)
        .collectList()
        .flatMap(rows -> tellAll(rows).thenReturn(rows.size()))
        .as(transaction::transactional);
  }

  private Mono<Void> tellAll(List<OutboxRepository.Row> rows) {
    Map<String, List<OutboxRepository.Row>> byTopic =
        rows.stream().collect(Collectors.groupingBy(OutboxRepository.Row::topic));
    return Flux.fromIterable(byTopic.entrySet())
        .concatMap(topic -> tell(topic.getKey(), subjects(topic.getValue())))
        .then();
  }

  private Mono<Void> tell(String topic, List<Long> subjectIds) {
    List<OutboxListener> hearers = listeners.getOrDefault(topic, List.of());
    if (hearers.isEmpty()) {
      log.warn(
          "Nobody listens to the topic '{}': {} changes are dropped", topic, subjectIds.size());
    }
    return Flux.fromIterable(hearers).concatMap(listener -> listener.on(subjectIds)).then();
  }

  private static List<Long> subjects(List<OutboxRepository.Row> rows) {
    return rows.stream().map(OutboxRepository.Row::subjectId).distinct().toList();
  }
}
