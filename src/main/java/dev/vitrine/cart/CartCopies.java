package dev.vitrine.cart;

import dev.vitrine.listing.storefront.ListedVariant;
import dev.vitrine.listing.storefront.ListedVariants;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.market.ShopContext;
import dev.vitrine.order.Order;
import dev.vitrine.order.Orders;
import dev.vitrine.platform.mutation.MutationInput;
import dev.vitrine.platform.mutation.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Makes new carts of what somebody had in another, or once ordered. Who buys and where it goes
 * stays behind; prices are those of now, and what has none any more is dropped with a warning.
 * Gifts are not copied: they come by themselves where the new cart earns them.
 */
@Service
class CartCopies {

  private final Carts carts;
  private final CartShares shares;
  private final Orders orders;
  private final ListedVariants variants;
  private final Markets markets;

  CartCopies(
      Carts carts, CartShares shares, Orders orders, ListedVariants variants, Markets markets) {
    this.carts = carts;
    this.shares = shares;
    this.orders = orders;
    this.variants = variants;
    this.markets = markets;
  }

  /** A new cart of what is in another. */
  Mono<CartAnswer> ofCart(MutationInput input, ShopContext caller, String who) {
    return carts
        .find(input.text("cartId"))
        .map(CartCopies::content)
        .flatMap(content -> make("cartClone", input, content, caller, who))
        .defaultIfEmpty(refused("CART_NOT_FOUND", "cartId"));
  }

  /** A new cart of what somebody shared. */
  Mono<CartAnswer> ofShare(MutationInput input, ShopContext caller, String who) {
    return shares
        .find(input.text("token"))
        .flatMap(content -> make("cartShareOpen", input, content, caller, who))
        .defaultIfEmpty(refused("NOT_FOUND", "token"));
  }

  /** A new cart of what was ordered. */
  Mono<CartAnswer> ofOrder(MutationInput input, ShopContext caller, String who) {
    return orders
        .byToken(input.text("token"))
        .map(CartCopies::content)
        .flatMap(content -> make("orderReorder", input, content, caller, who))
        .defaultIfEmpty(refused("NOT_FOUND", "token"));
  }

  private static CartAnswer refused(String code, String field) {
    return CartAnswer.refused(null, List.of(Refusal.of(code, field)));
  }

  static CartContent content(Cart cart) {
    return new CartContent(
        cart.marketId(),
        cart.currency(),
        cart.codes().stream().map(DiscountCode::code).toList(),
        cart.chosen().stream()
            .map(
                line ->
                    new CartContent.Item(
                        line.variantId(),
                        line.productId(),
                        line.sku(),
                        line.quantity(),
                        line.attributes()))
            .toList());
  }

  private static CartContent content(Order order) {
    return new CartContent(
        order.marketId(),
        order.currency(),
        List.of(),
        order.lines().stream()
            .filter(line -> line.giftOf() == null)
            .map(
                line ->
                    new CartContent.Item(
                        line.variantId(),
                        line.productId(),
                        line.sku(),
                        line.quantity(),
                        line.attributes()))
            .toList());
  }

  private Mono<CartAnswer> make(
      String mutation, MutationInput input, CartContent content, ShopContext caller, String who) {
    Market market = markets.byId(content.marketId()).orElseGet(markets::shopDefault);
    String currency =
        market.currencies().contains(content.currency()) ? content.currency() : market.currency();
    ShopContext shop = markets.moved(caller, market).in(currency);
    return variants
        .of(content.owners(), shop)
        .flatMap(
            listed ->
                carts.create(
                    CartRequest.of(mutation, input, who),
                    CartMaking.empty(shop),
                    fill(content, listed)));
  }

  private static CartEdit fill(CartContent content, Map<Long, ListedVariant> listed) {
    return draft -> {
      content.items().forEach(item -> draft.add(line(item, listed)));
      draft.codes(content.codes().stream().map(code -> new DiscountCode(code, "", null)).toList());
      return Mono.just(List.of());
    };
  }

  /** What is listed no more is tried all the same: it is dropped where it has no price. */
  private static CartLine line(CartContent.Item item, Map<Long, ListedVariant> listed) {
    ListedVariant variant = listed.get(item.variantId());
    return variant == null
        ? CartLine.unlisted(item)
        : CartLine.of(variant, item.quantity(), item.attributes());
  }
}
