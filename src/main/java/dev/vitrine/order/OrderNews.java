package dev.vitrine.order;

import dev.vitrine.platform.outbox.OutboxListener;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells those who watch orders, once their changes have committed. */
@Component
class OrderNews implements OutboxListener {

  private final Orders orders;

  OrderNews(Orders orders) {
    this.orders = orders;
  }

  @Override
  public String topic() {
    return Orders.TOPIC;
  }

  @Override
  public Mono<Void> on(List<Long> orderIds) {
    return orders.tell(orderIds);
  }
}
