package dev.vitrine.cart;

import dev.vitrine.listing.storefront.ListedVariant;
import dev.vitrine.listing.storefront.ListedVariants;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.pricing.quote.Totals;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes carts. */
@Component
class CartMaking {

  private static final int LONGEST_NOTE = 5000;

  private final Carts carts;
  private final LineEdits edits;
  private final CodeEdits codes;
  private final ListedVariants variants;

  CartMaking(Carts carts, LineEdits edits, CodeEdits codes, ListedVariants variants) {
    this.carts = carts;
    this.edits = edits;
    this.codes = codes;
    this.variants = variants;
  }

  /**
   * Makes a cart where the caller shops, with all the lines asked for, or none at all.
   *
   * @param customer whose it is; empty for a guest's
   */
  Mono<CartAnswer> create(
      MutationInput input, ShopContext shop, String caller, Optional<Long> customer) {
    List<LineInput> lines = LineInput.all(input, "variantId");
    CartRequest request = CartRequest.of("cartCreate", input, caller);
    return variants
        .of(lines.stream().flatMap(line -> line.variant().stream()).toList(), shop)
        .flatMap(
            listed -> carts.create(request, of(customer, shop), edit(input, lines, listed, shop)));
  }

  private static Cart of(Optional<Long> customer, ShopContext shop) {
    CartDraft draft = empty(shop).draft();
    customer.ifPresent(draft::owner);
    return draft.cart();
  }

  private CartEdit edit(
      MutationInput input,
      List<LineInput> lines,
      Map<Long, ListedVariant> listed,
      ShopContext shop) {
    CartEdit add = edits.add(lines, listed, shop.market().id());
    CartEdit enter = codes.enter(input);
    return new CartEdit() {
      @Override
      public Mono<List<Refusal>> apply(CartDraft draft) {
        return note(input, draft)
            .flatMap(wrong -> wrong.isEmpty() ? enter.apply(draft) : Mono.just(wrong))
            .flatMap(wrong -> wrong.isEmpty() ? add.apply(draft) : Mono.just(wrong));
      }

      @Override
      public List<Refusal> verify(CartDraft priced) {
        return enter.verify(priced);
      }
    };
  }

  private static Mono<List<Refusal>> note(MutationInput input, CartDraft draft) {
    String note = input.text("note");
    if (note.length() > LONGEST_NOTE) {
      return Mono.just(
          List.of(Refusal.of("TEXT_TOO_LONG", "note").with(Map.of("max", LONGEST_NOTE))));
    }
    draft.note(note.isEmpty() ? null : note);
    return Mono.just(List.of());
  }

  /** A cart that is not kept yet. */
  static Cart empty(ShopContext shop) {
    return new Cart(
        0,
        shop.market().id(),
        shop.currency(),
        null,
        Cart.State.OPEN,
        null,
        0,
        0,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        Totals.nothing(shop.market().pricesIncludeTax()),
        Instant.EPOCH,
        List.of());
  }
}
