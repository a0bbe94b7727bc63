package dev.vitrine.listing.index;

import dev.vitrine.platform.background.Recurring;
import dev.vitrine.platform.outbox.Outbox;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Announces products whose time has come: a price that starts at midnight, a window that opens. */
@Component
class Agenda extends Recurring {

  private final AgendaRepository repository;
  private final Outbox outbox;
  private final TransactionalOperator transaction;
  private final ListingIndexProperties properties;

  Agenda(
      AgendaRepository repository,
      Outbox outbox,
      TransactionalOperator transaction,
      ListingIndexProperties properties) {
    this.repository = repository;
    this.outbox = outbox;
    this.transaction = transaction;
    this.properties = properties;
  }

  @Override
  public String name() {
    return "The agenda";
  }

  @Override
  protected Duration pause() {
    return properties.agenda();
  }

  /** Announces batch after batch until one is not full. */
  @Override
  protected Mono<Void> task() {
    return announceDue().repeat().takeUntil(announced -> announced < properties.page()).then();
  }

  private Mono<Integer> announceDue() {
    return repository
        .takeDue(properties.page())
        .collectList()
        .flatMap(due -> outbox.append(Indexer.TOPIC, due).thenReturn(due.size()))
        .as(transaction::transactional);
  }
}
