package dev.vitrine.platform.outbox;

import java.util.List;
import reactor.core.publisher.Mono;

/** Hears of committed changes. A bean of this type is called by the relay of some instance. */
public interface OutboxListener {

  /** What it wants to hear of. */
  String topic();

  /**
   * Takes in changes. Called inside the transaction that removes them from the outbox: an error
   * puts them back, to be told again later. So a change may be told twice, and out of order.
   *
   * @param subjectIds keys of what changed, each once
   */
  Mono<Void> on(List<Long> subjectIds);
}
