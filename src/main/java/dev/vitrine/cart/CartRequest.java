package dev.vitrine.cart;

import dev.vitrine.platform.mutation.MutationInput;
import org.jspecify.annotations.Nullable;

/**
 * A request to make or change a cart.
 *
 * @param mutation the mutation's name
 * @param cartId as the client sent it; empty where the cart is yet to be made
 * @param caller who asks, where no cart tells it: keys of different callers never meet
 * @param expectedVersion the version that the client saw; null where it does not mind
 * @param idempotencyKey the client's name of the request; null for none
 * @param body everything that the client asked for
 */
public record CartRequest(
    String mutation,
    String cartId,
    String caller,
    @Nullable Integer expectedVersion,
    @Nullable String idempotencyKey,
    String body) {

  /** The request of a mutation of a cart whose input has the usual fields. */
  public static CartRequest of(String mutation, MutationInput input) {
    return of(mutation, input, "");
  }

  /** The request of a mutation that makes a cart. */
  static CartRequest of(String mutation, MutationInput input, String caller) {
    return new CartRequest(
        mutation,
        input.text("cartId"),
        caller,
        input.value("expectedVersion", Integer.class).orElse(null),
        input.value("idempotencyKey", String.class).orElse(null),
        input.fields().toString());
  }

  /** Says nothing of the cart's id. */
  @Override
  public String toString() {
    return "CartRequest[" + mutation + "]";
  }
}
