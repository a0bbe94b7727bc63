package dev.vitrine.platform.intake;

import dev.vitrine.platform.snapshot.SnapshotFreshness;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Has lines handled, each call in a transaction of its own. */
@Component
class Handling {

  private final TransactionalOperator transaction;
  private final SnapshotFreshness freshness;

  Handling(ReactiveTransactionManager transactions, SnapshotFreshness freshness) {
    this.transaction = TransactionalOperator.create(transactions);
    this.freshness = freshness;
  }

  /**
   * Has lines of one handler handled, and tries again while the failure says nothing about them.
   * Reference data is read before the transaction begins: it must not hold what may be taken back.
   *
   * @param within what belongs into the same transaction
   */
  <T> Mono<T> of(
      ImportHandler handler,
      List<ImportLine> lines,
      Function<Mono<List<LineOutcome>>, Mono<T>> within) {
    Mono<T> handled =
        within.apply(Mono.defer(() -> handler.handle(lines))).as(transaction::transactional);
    return freshness
        .catchUp(handler.consulted())
        .then(handled)
        .retryWhen(LineWriter.whilePassing());
  }
}
