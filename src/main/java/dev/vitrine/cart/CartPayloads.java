package dev.vitrine.cart;

import dev.vitrine.market.ShopContext;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the answers of cart mutations in the caller's language. */
@Component
class CartPayloads {

  private final CartViews views;
  private final CartRefusals refusals;

  CartPayloads(CartViews views, CartRefusals refusals) {
    this.views = views;
    this.refusals = refusals;
  }

  /** The payload of an answer. */
  Mono<CartPayload> of(CartAnswer answer, ShopContext shop) {
    Locale locale = shop.language();
    return Mono.justOrEmpty(answer.cart())
        .flatMap(cart -> views.of(cart, shop))
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .map(view -> payload(answer, view.orElse(null), locale));
  }

  private CartPayload payload(CartAnswer answer, @Nullable CartView cart, Locale locale) {
    return new CartPayload(
        cart,
        refusals.errors(answer.refusals(), cart, locale),
        refusals.warnings(answer.warnings(), cart, locale));
  }
}
