package dev.vitrine.behaviour;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.ZSetOperations.TypedTuple;
import org.springframework.stereotype.Component;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The latest events of visitors who are about, in Redis: for each a sorted set by time, and another
 * of what they bought, so that no amount of looking drives a purchase out. Adding is idempotent and
 * commutes, so it does not matter whether an event or what PostgreSQL knows is added first. A set
 * is worth reading once it holds {@link #COMPLETE}, which is above every time.
 */
@Component
public class HotHistory {

  /** How many of a visitor's events are kept. */
  public static final int KEPT = 300;

  /** How many of a visitor's purchases are kept. */
  public static final int KEPT_PURCHASES = 500;

  private static final String COMPLETE = "complete";
  private static final Duration IDLE = Duration.ofHours(24);
  private static final int AT_ONCE = 256;

  private final ReactiveStringRedisTemplate redis;
  private final Set<Long> owed = ConcurrentHashMap.newKeySet();

  HotHistory(ReactiveStringRedisTemplate redis) {
    this.redis = redis;
  }

  /** A visitor's latest events, the latest first; empty where Redis does not know them all. */
  Mono<List<Event>> latest(long visitorId, int limit) {
    return read(key(visitorId), limit);
  }

  /** What a visitor bought, the latest first; empty where Redis does not know it all. */
  Mono<List<Event>> purchases(long visitorId) {
    return read(purchasesKey(visitorId), KEPT_PURCHASES);
  }

  private Mono<List<Event>> read(String key, int limit) {
    return redis
        .opsForZSet()
        .reverseRange(key, Range.closed(0L, (long) limit))
        .collectList()
        .filter(members -> !members.isEmpty() && members.getFirst().equals(COMPLETE))
        .map(members -> members.stream().skip(1).map(HotHistory::event).toList());
  }

  /** Takes in all that PostgreSQL knows of a visitor. */
  Mono<Void> complete(long visitorId, List<Event> events) {
    return add(key(visitorId), completed(events), KEPT);
  }

  /** Takes in all that PostgreSQL knows a visitor to have bought. */
  Mono<Void> completePurchases(long visitorId, List<Event> purchases) {
    return add(purchasesKey(visitorId), completed(purchases), KEPT_PURCHASES);
  }

  private static List<TypedTuple<String>> completed(List<Event> events) {
    List<TypedTuple<String>> members = new ArrayList<>(tuples(events));
    members.add(TypedTuple.of(COMPLETE, Double.POSITIVE_INFINITY));
    return members;
  }

  /** Adds what visitors did just now. */
  public Mono<Void> add(Map<Long, List<Event>> events) {
    return Flux.fromIterable(events.entrySet())
        .flatMap(each -> add(each.getKey(), each.getValue()), AT_ONCE)
        .then();
  }

  private Mono<Void> add(long visitorId, List<Event> events) {
    List<Event> purchases = events.stream().filter(Event::isPurchase).toList();
    Mono<Void> all = add(key(visitorId), tuples(events), KEPT);
    return purchases.isEmpty()
        ? all
        : Mono.when(all, add(purchasesKey(visitorId), tuples(purchases), KEPT_PURCHASES));
  }

  private Mono<Void> add(String key, List<TypedTuple<String>> members, int kept) {
    return Mono.when(
        redis.opsForZSet().addAll(key, members),
        redis.opsForZSet().removeRange(key, Range.closed(0L, -kept - 2L)),
        redis.expire(key, IDLE));
  }

  /**
   * Forgets visitors here; they are read from PostgreSQL again. Without Redis it is made up for by
   * {@link #settle}.
   */
  public Mono<Void> outdate(Collection<Long> visitorIds) {
    return visitorIds.isEmpty()
        ? Mono.empty()
        : redis
            .unlink(visitorIds.stream().flatMap(HotHistory::keys).toArray(String[]::new))
            .doOnNext(forgotten -> owed.removeAll(visitorIds))
            .doOnError(down -> owed.addAll(visitorIds))
            .then();
  }

  /** Forgets those whom Redis could not be told of. */
  public Mono<Void> settle() {
    return Mono.defer(() -> outdate(List.copyOf(owed)));
  }

  /**
   * As {@link #outdate(Collection)}, once the caller's transaction has committed; Redis may be
   * down.
   */
  public Mono<Void> outdateAfterCommit(Set<Long> visitorIds) {
    return TransactionSynchronizationManager.forCurrentTransaction()
        .doOnNext(transaction -> transaction.registerSynchronization(outdating(visitorIds)))
        .then()
        .onErrorResume(NoTransactionException.class, none -> outdate(visitorIds));
  }

  private TransactionSynchronization outdating(Set<Long> visitorIds) {
    return new TransactionSynchronization() {
      @Override
      public Mono<Void> afterCommit() {
        return outdate(visitorIds).onErrorComplete();
      }
    };
  }

  private static List<TypedTuple<String>> tuples(List<Event> events) {
    return events.stream()
        .map(event -> TypedTuple.of(member(event), (double) event.at().toEpochMilli()))
        .collect(Collectors.toList());
  }

  private static String member(Event event) {
    String done =
        "%d %s %s %s"
            .formatted(
                event.at().toEpochMilli(),
                event.kind(),
                text(event.productId()),
                text(event.marketId()));
    return event.sought() == null ? done : done + ' ' + event.sought();
  }

  private static String text(@Nullable Long key) {
    return key == null ? "-" : key.toString();
  }

  private static Event event(String member) {
    String[] parts = member.split(" ", 5);
    return new Event(
        EventKind.valueOf(parts[1]),
        key(parts[2]).orElse(null),
        key(parts[3]).orElse(null),
        Instant.ofEpochMilli(Long.parseLong(parts[0])),
        Sought.of(parts.length > 4 ? parts[4] : null));
  }

  private static Optional<Long> key(String text) {
    return text.equals("-") ? Optional.empty() : Optional.of(Long.valueOf(text));
  }

  private static Stream<String> keys(long visitorId) {
    return Stream.of(key(visitorId), purchasesKey(visitorId));
  }

  private static String key(long visitorId) {
    return "vitrine:visitor:{" + visitorId + "}:recent";
  }

  private static String purchasesKey(long visitorId) {
    return "vitrine:visitor:{" + visitorId + "}:bought";
  }
}
