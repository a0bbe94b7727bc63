package dev.vitrine.cart;

import dev.vitrine.market.Market;
import dev.vitrine.platform.mutation.Refusal;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** A change of a cart, before it is priced anew. */
@FunctionalInterface
public interface CartEdit {

  /**
   * Changes a draft, in the transaction that holds the cart. It writes nothing of the cart itself,
   * and nothing else before it is sure that it does not refuse.
   *
   * @return why it cannot be; empty when the draft is changed
   */
  Mono<List<Refusal>> apply(CartDraft draft);

  /** The market that the cart goes to with it; empty where it stays. */
  default Optional<Market> destination() {
    return Optional.empty();
  }

  /** Why a changed cart cannot be as it was priced; nothing is written then. */
  default List<Refusal> verify(CartDraft priced) {
    return List.of();
  }
}
