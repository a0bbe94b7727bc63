package dev.vitrine.behaviour;

import dev.vitrine.behaviour.visitor.Visitor;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
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
    long id = visitor.id();
    return read(
            visitor,
            hot.latest(id, limit),
            repository.latest(id, LONGEST),
            events -> hot.complete(id, events))
        .map(events -> events.subList(0, Math.min(limit, events.size())));
  }

  /**
   * What a visitor bought, the latest first, without repetitions: the latest {@value
   * HotHistory#KEPT_PURCHASES}, however much else happened since. None for a visitor who does not
   * agree to be remembered.
   */
  public Mono<List<Event>> purchases(Visitor visitor) {
    long id = visitor.id();
    return read(
        visitor,
        hot.purchases(id),
        repository.purchases(id, HotHistory.KEPT_PURCHASES),
        events -> hot.completePurchases(id, events));
  }

  /** What Redis has; else what PostgreSQL has, which Redis has from then on. */
  private static Mono<List<Event>> read(
      Visitor visitor,
      Mono<List<Event>> atHand,
      Flux<Event> stored,
      Function<List<Event>, Mono<Void>> keep) {
    return visitor.consent().personalization()
        ? atHand
            .onErrorResume(down -> Mono.empty())
            .switchIfEmpty(Mono.defer(() -> kept(stored, keep)))
        : Mono.just(List.of());
  }

  private static Mono<List<Event>> kept(
      Flux<Event> stored, Function<List<Event>, Mono<Void>> keep) {
    return stored
        .collectList()
        .flatMap(events -> keep.apply(events).onErrorComplete().thenReturn(events));
  }

  /**
   * All that is kept at hand of a visitor, the latest first: the {@value #LONGEST} latest events,
   * and what they bought before those.
   */
  public Mono<List<Event>> remembered(Visitor visitor) {
    return Mono.zip(recent(visitor, LONGEST), purchases(visitor), History::joined);
  }

  private static List<Event> joined(List<Event> recent, List<Event> purchases) {
    Set<Event> there = Set.copyOf(recent);
    return Stream.concat(
            recent.stream(), purchases.stream().filter(event -> !there.contains(event)))
        .sorted(Comparator.comparing(Event::at).reversed())
        .toList();
  }

  /** How many of a visitor's events are kept. */
  public Mono<Long> count(Visitor visitor) {
    return repository.count(visitor.id());
  }
}
