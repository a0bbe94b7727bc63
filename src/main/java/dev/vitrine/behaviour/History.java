package dev.vitrine.behaviour;

import dev.vitrine.behaviour.visitor.Visitor;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What single visitors did. Redis answers fast, and knows what was taken in a moment ago; without
 * it PostgreSQL answers.
 */
@Service
public class History {

  /** The most events that {@link #recent} gives. */
  public static final int LONGEST = HotHistory.KEPT;

  private final HotHistory hot;
  private final HistoryRepository repository;

  History(HotHistory hot, HistoryRepository repository) {
    this.hot = hot;
    this.repository = repository;
  }

  /**
   * A visitor's latest events, the latest first, without repetitions. None for a visitor who does
   * not agree to be remembered.
   *
   * @param limit how many at most, up to {@value #LONGEST}
   */
  public Mono<List<Event>> recent(Visitor visitor, int limit) {
    if (!visitor.consent().personalization()) {
      return Mono.just(List.of());
    }
    return hot.latest(visitor.id(), limit)
        .onErrorResume(down -> Mono.empty())
        .switchIfEmpty(Mono.defer(() -> known(visitor.id(), limit)));
  }

  private Mono<List<Event>> known(long visitorId, int limit) {
    return repository
        .latest(visitorId, LONGEST)
        .collectList()
        .flatMap(events -> hot.complete(visitorId, events).onErrorComplete().thenReturn(events))
        .map(events -> events.subList(0, Math.min(limit, events.size())));
  }

  /** How many of a visitor's events are kept. */
  public Mono<Long> count(Visitor visitor) {
    return repository.count(visitor.id());
  }
}
