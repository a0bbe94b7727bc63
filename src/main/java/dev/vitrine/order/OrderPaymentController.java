package dev.vitrine.order;

import static java.util.stream.Collectors.toMap;

import dev.vitrine.payment.OrderPaymentStatus;
import dev.vitrine.payment.OrderPayments;
import java.util.List;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves shoppers how far their orders are paid. */
@Controller
class OrderPaymentController {

  private final OrderPayments payments;

  OrderPaymentController(OrderPayments payments) {
    this.payments = payments;
  }

  /** An order that nothing was paid for cost nothing. */
  @BatchMapping(typeName = "Order", field = "paymentStatus")
  Mono<Map<OrderView, OrderPaymentStatus>> paymentStatus(List<OrderView> orders) {
    return payments
        .statuses(orders.stream().map(view -> view.order().id()).toList())
        .map(
            found ->
                orders.stream()
                    .collect(
                        toMap(
                            each -> each,
                            each ->
                                found.getOrDefault(each.order().id(), OrderPaymentStatus.PAID))));
  }
}
