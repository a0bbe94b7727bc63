package dev.vitrine.cart;

import dev.vitrine.cart.CartLineView.LineAvailability;
import dev.vitrine.inventory.Availability;
import dev.vitrine.inventory.Stocks;
import dev.vitrine.listing.storefront.ListedVariant;
import dev.vitrine.listing.storefront.ListedVariants;
import dev.vitrine.market.Money;
import dev.vitrine.market.MoneyView;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.signing.Signatures;
import dev.vitrine.pricing.quote.LineDiscountView;
import dev.vitrine.pricing.quote.LinePriceView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Turns carts into what a caller reads; one statement for the stock, whatever the size. */
@Component
public class CartViews {

  private final CartContexts contexts;
  private final ListedVariants variants;
  private final Stocks stocks;
  private final CartProblems problems;
  private final Signatures signatures;

  CartViews(
      CartContexts contexts,
      ListedVariants variants,
      Stocks stocks,
      CartProblems problems,
      Signatures signatures) {
    this.contexts = contexts;
    this.variants = variants;
    this.stocks = stocks;
    this.problems = problems;
    this.signatures = signatures;
  }

  /** A cart as a caller reads it. */
  public Mono<CartView> of(Cart cart, ShopContext caller) {
    ShopContext shop = contexts.of(cart, caller);
    return Mono.zip(
        variants.of(cart.owners(), shop),
        stocks.of(cart.demand().keySet(), shop.market()),
        (listed, stock) -> view(cart, shop, listed, stock));
  }

  private CartView view(
      Cart cart, ShopContext shop, Map<Long, ListedVariant> listed, Map<Long, Availability> stock) {
    List<CartLineView> lines =
        cart.lines().stream()
            .map(
                line ->
                    line(cart, line, shop, listed.get(line.variantId()), available(line, stock)))
            .toList();
    return new CartView(
        cart,
        shop,
        signatures.id(Carts.TYPE, cart.id()),
        lines,
        problems.of(cart, lines, stock, shop));
  }

  private CartLineView line(
      Cart cart,
      CartLine line,
      ShopContext shop,
      @Nullable ListedVariant variant,
      Availability available) {
    return new CartLineView(
        line.number(),
        LineEdits.id(signatures, cart.id(), line.number()),
        line.quantity(),
        line.sku(),
        variant == null ? null : variant.view(),
        line.attributes(),
        LinePriceView.of(line.price(), shop.currency(), shop.locales()),
        discounts(line, shop),
        money(line.subtotal(), shop),
        money(line.total(), shop),
        money(line.tax(), shop),
        line.giftOf(),
        new LineAvailability(
            available.status(),
            available.quantity(),
            available.availableFrom(),
            stocks.delivery(available, shop.market(), Instant.now()).orElse(null)));
  }

  private static List<LineDiscountView> discounts(CartLine line, ShopContext shop) {
    return line.discounts().stream()
        .map(discount -> LineDiscountView.of(discount, shop.currency(), shop.locales()))
        .toList();
  }

  private static MoneyView money(long minorUnits, ShopContext shop) {
    return MoneyView.of(new Money(minorUnits, shop.currency()), shop.locales());
  }

  /** A bundle can be bought as often as the scarcest of its parts allows. */
  private static Availability available(CartLine line, Map<Long, Availability> stock) {
    Availability scarcest = stock.getOrDefault(line.variantId(), Availability.NONE);
    for (Map.Entry<Long, Integer> part : line.parts().entrySet()) {
      Availability each = stock.getOrDefault(part.getKey(), Availability.NONE);
      scarcest = scarcest.scarcer(each.times(part.getValue()));
    }
    return scarcest;
  }
}
