package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.Event;
import dev.vitrine.behaviour.EventTables;
import dev.vitrine.behaviour.HotHistory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Writes events into the tables and lets Redis know. */
@Component
class EventWriter {

  private final EventTables tables;
  private final EventRepository repository;
  private final HotHistory hot;
  private final TransactionalOperator transaction;

  EventWriter(
      EventTables tables,
      EventRepository repository,
      HotHistory hot,
      TransactionalOperator transaction) {
    this.tables = tables;
    this.repository = repository;
    this.hot = hot;
    this.transaction = transaction;
  }

  /** Writes events for the first time: what is new is added to what Redis knows. */
  Mono<Void> write(List<RecordedEvent> events) {
    return written(events)
        .as(transaction::transactional)
        .flatMap(written -> hot.add(byVisitor(written)));
  }

  /** Writes events that were perhaps written before: Redis is to forget what it knows. */
  Mono<Void> writeAgain(List<RecordedEvent> events) {
    Set<Long> visitors =
        events.stream()
            .map(RecordedEvent::visitorId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return written(events)
        .as(transaction::transactional)
        .doOnNext(written -> visitors.addAll(byVisitor(written).keySet()))
        .flatMap(written -> hot.outdate(visitors).onErrorComplete());
  }

  /** As {@link #writeAgain}, in the caller's transaction. */
  Mono<Void> writeHeld(List<RecordedEvent> events) {
    return written(events)
        .flatMap(written -> hot.outdateAfterCommit(Set.copyOf(byVisitor(written).keySet())));
  }

  private Mono<List<WrittenEvent>> written(List<RecordedEvent> events) {
    return tables
        .lock()
        .then(tables.createPartitions(months(events)))
        .thenMany(repository.write(events))
        .collectList();
  }

  private static Set<LocalDate> months(List<RecordedEvent> events) {
    return events.stream()
        .map(event -> event.at().atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<Long, List<Event>> byVisitor(List<WrittenEvent> written) {
    return written.stream()
        .filter(WrittenEvent::isMemorable)
        .collect(
            Collectors.groupingBy(
                event -> Objects.requireNonNull(event.visitorId()),
                Collectors.mapping(WrittenEvent::event, Collectors.toList())));
  }
}
