package dev.vitrine.cart;

import dev.vitrine.cart.wishlist.Wishlists;
import dev.vitrine.customer.Customer;
import dev.vitrine.listing.storefront.ListedVariants;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Takes lines out of carts into wishlists and back, each in one transaction. */
@Service
class SavedLines {

  private final Carts carts;
  private final CartContexts contexts;
  private final LineEdits edits;
  private final ListedVariants variants;
  private final Wishlists wishlists;

  SavedLines(
      Carts carts,
      CartContexts contexts,
      LineEdits edits,
      ListedVariants variants,
      Wishlists wishlists) {
    this.carts = carts;
    this.contexts = contexts;
    this.edits = edits;
    this.variants = variants;
    this.wishlists = wishlists;
  }

  /** Takes a line out of a cart and keeps its variant. */
  Mono<CartAnswer> save(Customer customer, MutationInput input) {
    CartEdit edit =
        draft ->
            edits
                .line(draft, input.text("lineId"))
                .map(line -> save(customer, input, draft, line))
                .orElseGet(() -> Mono.just(List.of(Refusal.of("LINE_NOT_FOUND", "lineId"))));
    return carts.change(CartRequest.of("cartLineSaveForLater", input), edit);
  }

  private Mono<List<Refusal>> save(
      Customer customer, MutationInput input, CartDraft draft, CartLine line) {
    draft.remove(line.number());
    return wishlists.keep(customer, input, line.productId(), line.variantId());
  }

  /** Puts a kept variant into a cart, and keeps it no more. */
  Mono<CartAnswer> putBack(Customer customer, MutationInput input, ShopContext shop) {
    LineInput line = LineInput.plain(input);
    return contexts
        .find(input.text("cartId"), shop)
        .flatMap(where -> putBack(customer, input, line, where))
        .defaultIfEmpty(CartAnswer.refused(null, List.of(Refusal.of("CART_NOT_FOUND", "cartId"))));
  }

  private Mono<CartAnswer> putBack(
      Customer customer, MutationInput input, LineInput line, ShopContext where) {
    return variants
        .of(line.variant().stream().toList(), where)
        .map(listed -> edits.add(List.of(line), listed, where.market().id()))
        .map(add -> then(add, wishlists.drop(customer, input)))
        .flatMap(edit -> carts.change(CartRequest.of("wishlistItemMoveToCart", input), edit));
  }

  private static CartEdit then(CartEdit first, Mono<List<Refusal>> next) {
    return draft -> first.apply(draft).flatMap(wrong -> wrong.isEmpty() ? next : Mono.just(wrong));
  }
}
