package dev.vitrine.checkout;

import dev.vitrine.cart.Cart;
import dev.vitrine.order.Order;
import dev.vitrine.platform.mutation.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the placing of an order is answered with.
 *
 * @param order the order; null where it is refused
 * @param cart the cart as it is then; null where there is none, or an order
 * @param refusals why there is no order
 */
record OrderAnswer(@Nullable Order order, @Nullable Cart cart, List<Refusal> refusals) {

  /** The cart that may have changed; empty where there is none. */
  Optional<Long> cartId() {
    return order == null ? Optional.ofNullable(cart).map(Cart::id) : Optional.of(order.cartId());
  }

  static OrderAnswer placed(Order order) {
    return new OrderAnswer(order, null, List.of());
  }

  static OrderAnswer refused(@Nullable Cart cart, List<Refusal> refusals) {
    return new OrderAnswer(null, cart, refusals);
  }

  static OrderAnswer refused(@Nullable Cart cart, Refusal refusal) {
    return refused(cart, List.of(refusal));
  }
}
