package dev.vitrine.cart;

import dev.vitrine.platform.mutation.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation of a cart is answered with: told in the caller's language later, and kept for
 * those who ask again.
 *
 * @param cart after the change, or as it was where the change is refused; null where there is none
 * @param refusals why nothing was changed; empty when it was
 * @param warnings what the shopper should know of the change
 */
public record CartAnswer(@Nullable Cart cart, List<Refusal> refusals, List<Refusal> warnings) {

  static CartAnswer done(Cart cart, List<Refusal> warnings) {
    return new CartAnswer(cart, List.of(), warnings);
  }

  /** Nothing was changed. */
  public static CartAnswer refused(@Nullable Cart cart, List<Refusal> refusals) {
    return new CartAnswer(cart, refusals, List.of());
  }
}
