package dev.vitrine.checkout;

import dev.vitrine.cart.CartRefusals;
import dev.vitrine.market.ShopContext;
import dev.vitrine.order.OrderView;
import dev.vitrine.order.OrderViews;
import dev.vitrine.platform.graphql.UserError;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.signing.Signatures;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves what {@code checkout.graphqls} tells of orders that are paid anew. */
@Controller
class OrderPayingController {

  private final OrderPaying paying;
  private final OrderViews views;
  private final CartRefusals refusals;
  private final Signatures signatures;

  OrderPayingController(
      OrderPaying paying, OrderViews views, CartRefusals refusals, Signatures signatures) {
    this.paying = paying;
    this.views = views;
    this.refusals = refusals;
    this.signatures = signatures;
  }

  @MutationMapping
  Mono<OrderPayPayload> orderPay(MutationInput input, ShopContext shop) {
    return paying.pay(input).map(paid -> payload(paid, shop));
  }

  private OrderPayPayload payload(OrderPaying.Paid paid, ShopContext shop) {
    return new OrderPayPayload(
        paid.order() == null ? null : views.of(paid.order(), shop),
        PaymentSessionView.of(paid.payment(), signatures, shop),
        refusals.errors(paid.refusals(), null, shop.language()));
  }

  record OrderPayPayload(
      @Nullable OrderView order,
      @Nullable PaymentSessionView paymentSession,
      List<UserError> userErrors) {}
}
