package dev.vitrine.cart;

import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.pricing.MarketPrice;
import dev.vitrine.pricing.Prices;
import dev.vitrine.pricing.quote.Basket;
import dev.vitrine.pricing.quote.Quote;
import dev.vitrine.pricing.quote.Quote.QuotedLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Prices carts: what the listing shows, what promotions take off, delivery, tax. */
@Component
class CartPricing {

  private final Prices prices;
  private final Markets markets;

  CartPricing(Prices prices, Markets markets) {
    this.prices = prices;
    this.markets = markets;
  }

  /** Prices a draft, and tells which prices of its lines are others than before. */
  Mono<List<Refusal>> price(CartDraft draft) {
    Cart cart = draft.cart();
    Market market = market(cart);
    return prices
        .of(
            cart.lines().stream().map(CartLine::variantId).distinct().toList(),
            market,
            Instant.now())
        .map(found -> price(draft, market, found));
  }

  private List<Refusal> price(
      CartDraft draft, Market market, Map<Long, Map<String, MarketPrice>> found) {
    Cart cart = draft.cart();
    List<Refusal> warnings = new ArrayList<>();
    List<CartLine> lines = new ArrayList<>();
    for (CartLine line : cart.lines()) {
      MarketPrice price = found.getOrDefault(line.variantId(), Map.of()).get(cart.currency());
      CartLine priced = price == null ? line : line.at(LinePrice.of(price), price.taxClass());
      changed(line, priced).ifPresent(warnings::add);
      lines.add(priced);
    }
    quote(draft, market, lines);
    return warnings;
  }

  private static java.util.Optional<Refusal> changed(CartLine before, CartLine after) {
    return before.price().equals(LinePrice.NONE)
            || before.price().display() == after.price().display()
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            Refusal.plain("PRICE_CHANGED")
                .with(
                    Map.of(
                        "line", before.number(),
                        "sku", before.sku(),
                        "was", before.price().display(),
                        "now", after.price().display())));
  }

  private static void quote(CartDraft draft, Market market, List<CartLine> lines) {
    String destination = destination(draft.cart());
    List<Basket.Item> items =
        lines.stream()
            .map(
                line ->
                    new Basket.Item(
                        line.number(),
                        line.price().display(),
                        line.quantity(),
                        0,
                        market.taxRate(line.taxClass(), destination)))
            .toList();
    Quote quote =
        Quote.of(
            new Basket(
                draft.cart().currency(),
                market.pricesIncludeTax(),
                items,
                0,
                0,
                market.taxRate(Market.STANDARD, destination)));
    Map<Integer, QuotedLine> byNumber = new HashMap<>();
    quote.lines().forEach(line -> byNumber.put(line.number(), line));
    draft.lines(lines.stream().map(line -> quoted(line, byNumber)).toList());
    draft.cost(CartCost.of(quote));
  }

  private static CartLine quoted(CartLine line, Map<Integer, QuotedLine> byNumber) {
    QuotedLine quoted = byNumber.get(line.number());
    if (quoted == null) {
      throw new IllegalStateException("A line was not quoted");
    }
    return line.quoted(
        List.of(), quoted.subtotal(), quoted.discount(), quoted.total(), quoted.tax());
  }

  private static @Nullable String destination(Cart cart) {
    return cart.deliveryAddress() == null ? null : cart.deliveryAddress().countryCode();
  }

  /** The market of a cart; its carts go with it, so it is there. */
  Market market(Cart cart) {
    return markets.byId(cart.marketId()).orElseGet(markets::shopDefault);
  }
}
