package dev.vitrine.cart;

import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.mutation.MutationInput;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Carries out mutations that edit a cart, and tells how they went. */
@Component
public class CartMutations {

  private final Carts carts;
  private final CartPayloads payloads;

  CartMutations(Carts carts, CartPayloads payloads) {
    this.carts = carts;
    this.payloads = payloads;
  }

  /**
   * Changes the cart that the input names.
   *
   * @param mutation the mutation's name, which idempotency keys are told apart by
   */
  public Mono<CartPayload> change(
      String mutation, MutationInput input, CartEdit edit, ShopContext shop) {
    return carts
        .change(CartRequest.of(mutation, input), edit)
        .flatMap(answer -> payloads.of(answer, shop));
  }
}
