package dev.vitrine.checkout;

import dev.vitrine.behaviour.recording.Purchases;
import dev.vitrine.behaviour.recording.Purchases.Bought;
import dev.vitrine.order.Order;
import dev.vitrine.order.OrderLine;
import dev.vitrine.order.Orders;
import dev.vitrine.platform.outbox.OutboxListener;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells of orders as of what visitors did, once they have committed, and takes back those that were
 * called off. Nobody chose a gift.
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
    return orders.byIds(orderIds).collectList().flatMap(this::tell);
  }

  private Mono<Void> tell(List<Order> told) {
    Map<Boolean, List<Bought>> byCancelled =
        told.stream()
            .collect(
                Collectors.partitioningBy(
                    order -> order.status() == Order.Status.CANCELLED,
                    Collectors.mapping(PurchaseNews::bought, Collectors.toList())));
    return purchases
        .record(byCancelled.getOrDefault(false, List.of()))
        .then(purchases.takeBack(byCancelled.getOrDefault(true, List.of())));
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
