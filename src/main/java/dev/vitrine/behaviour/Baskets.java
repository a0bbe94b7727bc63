package dev.vitrine.behaviour;

import java.util.List;
import reactor.core.publisher.Mono;

/** Knows what somebody has in hand. Whoever keeps carts is it. */
public interface Baskets {

  /**
   * Keys of the products in a cart; empty where there is no such cart.
   *
   * @param cartId the cart's id, which is its own key
   */
  Mono<List<Long>> products(String cartId);
}
