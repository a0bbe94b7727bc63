package dev.vitrine.behaviour;

import dev.vitrine.platform.background.Recurring;
import dev.vitrine.platform.outbox.Outbox;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Announces what sold, once it has been left alone for a moment or has waited long enough: where a
 * history of years is taken in, a product is looked at anew a few times and not with every sale.
 */
@Component
class SalesNews extends Recurring {

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int AT_ONCE = 2_000;

  private final SalesRepository repository;
  private final Outbox outbox;
  private final TransactionalOperator transaction;

  SalesNews(SalesRepository repository, Outbox outbox, TransactionalOperator transaction) {
    this.repository = repository;
    this.outbox = outbox;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "News of sales";
  }

  @Override
  protected Duration pause() {
    return PAUSE;
  }

  @Override
  protected Mono<?> task() {
    return tell().repeat().takeUntil(told -> told < AT_ONCE).then();
  }

  private Mono<Integer> tell() {
    return repository
        .untold(AT_ONCE)
        .collectList()
        .flatMap(sold -> outbox.append("product", sold).thenReturn(sold))
        .map(List::size)
        .as(transaction::transactional);
  }
}
