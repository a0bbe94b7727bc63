package dev.vitrine.cart;

import dev.vitrine.behaviour.Baskets;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells what is in a cart. */
@Component
class CartBaskets implements Baskets {

  private final Carts carts;

  CartBaskets(Carts carts) {
    this.carts = carts;
  }

  @Override
  public Mono<List<Long>> products(String cartId) {
    return carts.find(cartId).map(CartBaskets::products);
  }

  private static List<Long> products(Cart cart) {
    return cart.chosen().stream().map(CartLine::productId).distinct().toList();
  }
}
