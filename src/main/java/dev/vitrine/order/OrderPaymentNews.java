package dev.vitrine.order;

import dev.vitrine.payment.OrderPaymentStatus;
import dev.vitrine.payment.OrderPayments;
import dev.vitrine.platform.outbox.OutboxListener;
import java.util.List;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes into orders' timelines what became of their payments, and tells those who watch them. */
@Component
class OrderPaymentNews implements OutboxListener {

  /** What is told twice is written once. */
  private static final String NOTE =
      """
      INSERT INTO order_event (order_id, status, payment)
      SELECT o.id, o.status, p.status
      FROM unnest(:ids, :statuses) AS p (id, status)
      JOIN orders o ON o.id = p.id
      WHERE p.status IS DISTINCT FROM (
        SELECT e.payment
        FROM order_event e
        WHERE e.order_id = o.id AND e.payment IS NOT NULL
        ORDER BY e.id DESC
        LIMIT 1)
      """;

  private final OrderPayments payments;
  private final Orders orders;
  private final DatabaseClient database;

  OrderPaymentNews(OrderPayments payments, Orders orders, DatabaseClient database) {
    this.payments = payments;
    this.orders = orders;
    this.database = database;
  }

  @Override
  public String topic() {
    return OrderPayments.TOPIC;
  }

  @Override
  public Mono<Void> on(List<Long> orderIds) {
    return payments.statuses(orderIds).flatMap(this::note).then(orders.tell(orderIds));
  }

  private Mono<Void> note(Map<Long, OrderPaymentStatus> statuses) {
    List<Long> ids = List.copyOf(statuses.keySet());
    return database
        .sql(NOTE)
        .bind("ids", ids.toArray(Long[]::new))
        .bind("statuses", ids.stream().map(statuses::get).map(Enum::name).toArray(String[]::new))
        .then();
  }
}
