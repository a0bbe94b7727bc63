package dev.vitrine.checkout;

import dev.vitrine.behaviour.recording.Purchases;
import dev.vitrine.behaviour.recording.Purchases.Bought;
import dev.vitrine.order.Order;
import dev.vitrine.order.OrderLine;
import dev.vitrine.order.Orders;
import dev.vitrine.platform.outbox.OutboxListener;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells of orders as of what visitors did, once they have committed, and takes back what was
 * cancelled; nobody chose a gift.
 */
@Component
class PurchaseNews implements OutboxListener {

  private final Orders orders;
  private final Purchases purchases;

  PurchaseNews(Orders orders, Purchases purchases) {
    this.orders = orders;
    this.purchases = purchases;
  }

  @Override
  public String topic() {
    return Orders.TOPIC;
  }

  @Override
  public Mono<Void> on(List<Long> orderIds) {
    return purchases
        .tell(orderIds)
        .flatMap(
            fresh -> orders.byIds(orderIds).collectList().flatMap(known -> tell(known, fresh)));
  }

  private Mono<Void> tell(List<Order> known, Set<Long> fresh) {
    List<Bought> cancelled = bought(known.stream().filter(PurchaseNews::isCancelled));
    List<Bought> placed =
        bought(known.stream().filter(it -> fresh.contains(it.id()) && !isCancelled(it)));
    return (cancelled.isEmpty() ? Mono.<Void>empty() : purchases.takeBack(cancelled))
        .then(placed.isEmpty() ? Mono.empty() : Mono.defer(() -> purchases.record(placed)));
  }

  private static boolean isCancelled(Order order) {
    return order.status() == Order.Status.CANCELLED;
  }

  private static List<Bought> bought(Stream<Order> orders) {
    return orders.map(PurchaseNews::bought).toList();
  }

  private static Bought bought(Order order) {
    return new Bought(
        order.id(),
        order.marketId(),
        order.customerId(),
        order.placedAt(),
        order.lines().stream()
            .filter(line -> line.giftOf() == null)
            .map(PurchaseNews::line)
            .toList());
  }

  private static Purchases.Line line(OrderLine line) {
    return new Purchases.Line(line.number(), line.productId(), line.variantId(), line.quantity());
  }
}
