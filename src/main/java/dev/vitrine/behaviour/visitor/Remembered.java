package dev.vitrine.behaviour.visitor;

import java.util.Map;
import reactor.core.publisher.Mono;

/** What a feature remembers of visitors: a bean of every feature that does. */
public interface Remembered {

  /**
   * Gives what is remembered of one visitor to another, in the caller's transaction: a guest who
   * signs in becomes a customer.
   */
  Mono<Void> move(long from, long to);

  /** Forgets a visitor in the tables, in the transaction that takes the visitor away. */
  Mono<Void> forget(long visitorId);

  /** Forgets a visitor everywhere else, before and after that transaction. */
  default Mono<Void> forgetElsewhere(long visitorId) {
    return Mono.empty();
  }

  /** All that is remembered of a visitor, by what it is called, as JSON can be made of it. */
  Mono<Map<String, Object>> export(Visitor visitor);
}
