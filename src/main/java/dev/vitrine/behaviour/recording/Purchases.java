package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.EventTables;
import dev.vitrine.behaviour.HotHistory;
import dev.vitrine.behaviour.visitor.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Orders as events. They count as sales whoever ordered; they are remembered of those who agreed to
 * it.
 */
@Service
public class Purchases {

  private final PurchaseRepository repository;
  private final TakenBackRepository takenBack;
  private final EventTables tables;
  private final EventWriter writer;
  private final HotHistory hot;

  Purchases(
      PurchaseRepository repository,
      TakenBackRepository takenBack,
      EventTables tables,
      EventWriter writer,
      HotHistory hot) {
    this.repository = repository;
    this.takenBack = takenBack;
    this.tables = tables;
    this.writer = writer;
    this.hot = hot;
  }

  /**
   * Notes who places an order, in the caller's transaction; not of one who agrees to nothing, and
   * of one who agrees to be counted alone until it is counted.
   */
  public Mono<Void> note(long orderId, Visitor visitor) {
    return visitor.consent().isAny() ? repository.note(orderId, visitor.id()) : Mono.empty();
  }

  /**
   * Takes in orders, in the caller's transaction; those that are told again, or were taken back
   * before, change nothing.
   */
  public Mono<Void> record(List<Bought> orders) {
    return repository
        .begin(orders)
        .map(begun -> those(orders, begun))
        .filter(untold -> !untold.isEmpty())
        .flatMap(this::write);
  }

  private Mono<Void> write(List<Bought> orders) {
    return repository
        .visitors(orders)
        .flatMap(visitors -> writer.writeHeld(events(orders, visitors)))
        .then(Mono.defer(() -> repository.forget(orders)));
  }

  /**
   * Takes back orders that came to nothing, in the caller's transaction: nobody bought them. Nobody
   * is forgotten meanwhile, and whoever was forgotten before has left their sales behind.
   */
  public Mono<Void> takeBack(List<Bought> orders) {
    return repository
        .end(orders)
        .map(ended -> events(those(orders, ended), Map.of()))
        .filter(events -> !events.isEmpty())
        .flatMap(events -> tables.lock().then(takenBack.takeBack(events)))
        .flatMap(hot::outdateAfterCommit);
  }

  private static List<Bought> those(List<Bought> orders, Set<Long> ids) {
    return orders.stream().filter(order -> ids.contains(order.orderId())).toList();
  }

  private static List<RecordedEvent> events(List<Bought> orders, Map<Long, Long> visitors) {
    return orders.stream()
        .flatMap(
            order ->
                order.lines().stream()
                    .map(line -> RecordedEvent.ofOrder(visitors.get(order.orderId()), order, line)))
        .collect(Collectors.toList());
  }

  /**
   * An order.
   *
   * @param orderId its key
   * @param marketId the market that it was placed in
   * @param customerId who ordered; null for a guest
   * @param at when
   */
  public record Bought(
      long orderId, long marketId, @Nullable Long customerId, Instant at, List<Line> lines) {}

  /**
   * What was ordered.
   *
   * @param number which of the order's lines
   */
  public record Line(int number, long productId, long variantId, int quantity) {}
}
