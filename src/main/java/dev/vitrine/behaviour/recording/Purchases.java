package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.visitor.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
  private final EventWriter writer;

  Purchases(PurchaseRepository repository, EventWriter writer) {
    this.repository = repository;
    this.writer = writer;
  }

  /** Notes who places an order, in the caller's transaction. */
  public Mono<Void> note(long orderId, Visitor visitor) {
    return repository.note(orderId, visitor.id());
  }

  /** Takes in orders, in the caller's transaction; those that are told again change nothing. */
  public Mono<Void> record(List<Bought> orders) {
    return repository
        .visitors(orders)
        .flatMap(visitors -> writer.writeHeld(events(orders, visitors)))
        .then();
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
