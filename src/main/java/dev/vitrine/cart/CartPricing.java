package dev.vitrine.cart;

import dev.vitrine.listing.storefront.ListedVariant;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.mutation.Refusal;
import dev.vitrine.pricing.MarketPrice;
import dev.vitrine.pricing.Prices;
import dev.vitrine.pricing.quote.LinePrice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Prices carts: what the listing shows, what promotions take off, delivery, tax. */
@Component
class CartPricing {

  private final Prices prices;
  private final Markets markets;
  private final CartPromotions promotions;
  private final Gifts gifts;
  private final CartQuotes quotes;

  CartPricing(
      Prices prices, Markets markets, CartPromotions promotions, Gifts gifts, CartQuotes quotes) {
    this.prices = prices;
    this.markets = markets;
    this.promotions = promotions;
    this.gifts = gifts;
    this.quotes = quotes;
  }

  /**
   * Prices a draft, and tells which prices of its lines are others than before, and which gifts
   * came and went.
   */
  Mono<List<Refusal>> price(CartDraft draft, GiftOffer offer) {
    Market market = market(draft.cart());
    List<Long> variants =
        Stream.concat(
                draft.lines().stream().map(CartLine::variantId),
                offer.coming().values().stream().map(ListedVariant::id))
            .distinct()
            .toList();
    return prices
        .of(variants, market, Instant.now())
        .flatMap(found -> price(draft, market, offer, found));
  }

  private Mono<List<Refusal>> price(
      CartDraft draft, Market market, GiftOffer offer, Map<Long, Map<String, MarketPrice>> found) {
    List<Refusal> warnings = priceLines(draft, found);
    return promotions
        .known(draft)
        .delayUntil(known -> gifts.settle(draft, market, known, offer, found))
        .doOnNext(known -> quotes.quote(draft, market, known))
        .map(known -> told(draft, warnings));
  }

  private static List<Refusal> told(CartDraft draft, List<Refusal> warnings) {
    warnings.addAll(Gifts.news(draft));
    return warnings;
  }

  /** Gives every line that the shopper chose the price that the listing shows. */
  static List<Refusal> priceLines(CartDraft draft, Map<Long, Map<String, MarketPrice>> found) {
    String currency = draft.cart().currency();
    List<Refusal> warnings = new ArrayList<>();
    List<CartLine> lines = new ArrayList<>();
    for (CartLine line : draft.lines()) {
      if (line.isGift()) {
        lines.add(line);
        continue;
      }
      MarketPrice price = found.getOrDefault(line.variantId(), Map.of()).get(currency);
      if (price != null) {
        CartLine priced = line.at(LinePrice.of(price), price.taxClass());
        changed(line, priced, draft).ifPresent(warnings::add);
        lines.add(priced);
      } else if (draft.isMoved() || line.price().equals(LinePrice.NONE)) {
        warnings.add(Refusal.plain("LINE_DROPPED").with(Map.of("sku", line.sku())));
      } else {
        lines.add(line);
      }
    }
    draft.lines(lines);
    return warnings;
  }

  private static Optional<Refusal> changed(CartLine before, CartLine after, CartDraft draft) {
    boolean same = before.price().display() == after.price().display() && !draft.isMoved();
    return before.price().equals(LinePrice.NONE) || same
        ? Optional.empty()
        : Optional.of(
            Refusal.plain("PRICE_CHANGED")
                .with(
                    Map.of(
                        "line", before.number(),
                        "sku", before.sku(),
                        "was", before.price().display(),
                        "wasCurrency", draft.currencyBefore(),
                        "now", after.price().display())));
  }

  /** The market of a cart; its carts go with it, so it is there. */
  Market market(Cart cart) {
    return markets.byId(cart.marketId()).orElseGet(markets::shopDefault);
  }
}
