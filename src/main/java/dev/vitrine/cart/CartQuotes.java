package dev.vitrine.cart;

import dev.vitrine.cart.CartPromotions.Known;
import dev.vitrine.delivery.DeliveryMethods;
import dev.vitrine.delivery.DeliveryOption;
import dev.vitrine.market.Market;
import dev.vitrine.pricing.promotion.Deal;
import dev.vitrine.pricing.promotion.PromotedLine;
import dev.vitrine.pricing.promotion.Promotion;
import dev.vitrine.pricing.promotion.PromotionBasket;
import dev.vitrine.pricing.promotion.Promotions;
import dev.vitrine.pricing.promotion.Promotions.Code;
import dev.vitrine.pricing.quote.Basket;
import dev.vitrine.pricing.quote.LineDiscount;
import dev.vitrine.pricing.quote.Quote;
import dev.vitrine.pricing.quote.Quote.QuotedLine;
import dev.vitrine.pricing.quote.Totals;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons carts whose lines have their prices: in memory, once everything is known. */
@Component
class CartQuotes {

  private final Promotions promotions;
  private final DeliveryMethods deliveries;

  CartQuotes(Promotions promotions, DeliveryMethods deliveries) {
    this.promotions = promotions;
    this.deliveries = deliveries;
  }

  /** Delivery is priced by what the goods cost after discounts, and then discounted itself. */
  void quote(CartDraft draft, Market market, Known known) {
    Deal goods = promotions.best(basket(draft, market, known, 0));
    Optional<DeliveryOption> delivery = delivery(draft, market, goods);
    long cost = delivery.map(DeliveryOption::cost).orElse(0L);
    Deal deal = cost == 0 ? goods : promotions.best(basket(draft, market, known, cost));
    draft.lines(draft.lines().stream().filter(line -> isKept(line, deal)).toList());
    Quote quote = Quote.of(priced(draft, market, deal, delivery));
    Map<Integer, QuotedLine> byNumber = new HashMap<>();
    quote.lines().forEach(line -> byNumber.put(line.number(), line));
    draft.lines(draft.lines().stream().map(line -> quoted(line, byNumber, deal)).toList());
    draft.cost(Totals.of(quote));
    draft.promotions(deal.used().stream().map(Promotion::handle).toList());
    draft.codes(draft.codes().stream().map(code -> judged(code, draft, known, deal)).toList());
  }

  /** A gift that the deal does not give, since another promotion excludes its own, goes. */
  private static boolean isKept(CartLine line, Deal deal) {
    String promotion = line.giftOf();
    return promotion == null
        || (deal.uses(promotion) && deal.off(line.number()) == line.price().display());
  }

  /** A cart as promotions see it. */
  static PromotionBasket basket(CartDraft draft, Market market, Known known, long delivery) {
    return new PromotionBasket(
        market.handle(),
        draft.cart().currency(),
        market.roundingStep(draft.cart().currency()),
        Instant.now(),
        known.groups(),
        known.firstOrder(),
        opened(known),
        known.spent(),
        draft.lines().stream().map(line -> promoted(line, known)).toList(),
        delivery);
  }

  private static Set<String> opened(Known known) {
    return known.codes().values().stream()
        .filter(code -> code.reason() == null)
        .map(Code::promotion)
        .collect(Collectors.toSet());
  }

  private static PromotedLine promoted(CartLine line, Known known) {
    return new PromotedLine(
        line.number(),
        line.sku(),
        line.price().display(),
        line.quantity(),
        Promotions.factsOf(known.facts(), line.productId()),
        line.giftOf());
  }

  /** How it travels, if that way is still open to it; else the choice is taken back. */
  private Optional<DeliveryOption> delivery(CartDraft draft, Market market, Deal deal) {
    Cart cart = draft.cart();
    long goods =
        cart.chosen().stream()
            .mapToLong(line -> line.price().display() * line.quantity() - deal.off(line.number()))
            .sum();
    Optional<DeliveryOption> option =
        Optional.ofNullable(cart.deliveryMethod())
            .flatMap(
                handle -> deliveries.option(Parcels.of(cart, cart.lines(), market, goods), handle));
    draft.deliverBy(option.map(it -> it.method().handle()).orElse(null));
    return option;
  }

  private static Basket priced(
      CartDraft draft, Market market, Deal deal, Optional<DeliveryOption> delivery) {
    String address = Parcels.destination(draft.cart());
    String destination = delivery.map(it -> it.method().destination(address)).orElse(address);
    long cost = delivery.map(DeliveryOption::cost).orElse(0L);
    String taxClass = delivery.map(it -> it.method().taxClass()).orElse(Market.STANDARD);
    return new Basket(
        draft.cart().currency(),
        market.pricesIncludeTax(),
        draft.lines().stream().map(line -> item(line, market, deal, destination)).toList(),
        cost,
        Math.min(cost, deal.delivery()),
        market.taxRate(taxClass, destination));
  }

  private static Basket.Item item(
      CartLine line, Market market, Deal deal, @Nullable String destination) {
    return new Basket.Item(
        line.number(),
        line.price().display(),
        line.quantity(),
        deal.off(line.number()),
        market.taxRate(line.taxClass(), destination));
  }

  private static CartLine quoted(CartLine line, Map<Integer, QuotedLine> byNumber, Deal deal) {
    QuotedLine quoted = byNumber.get(line.number());
    if (quoted == null) {
      throw new IllegalStateException("A line was not quoted");
    }
    List<LineDiscount> discounts = deal.lines().getOrDefault(line.number(), List.of());
    return line.quoted(
        discounts, quoted.subtotal(), quoted.discount(), quoted.total(), quoted.tax());
  }

  private static DiscountCode judged(DiscountCode code, CartDraft draft, Known known, Deal deal) {
    Code found = known.codes().get(code.code());
    return new DiscountCode(
        code.code(), found == null ? "" : found.promotion(), reason(found, draft, known, deal));
  }

  private static @Nullable String reason(
      @Nullable Code code, CartDraft draft, Known known, Deal deal) {
    if (code == null || code.reason() != null) {
      return code == null ? "UNKNOWN" : code.reason();
    }
    if (deal.uses(code.promotion())) {
      return null;
    }
    if (known.spent().contains(code.promotion())) {
      return "USED_UP";
    }
    if (deal.used().stream().anyMatch(Promotion::exclusive)) {
      return "EXCLUDED";
    }
    return draft.lacksGift(code.promotion()) ? DiscountCode.GIFT_SOLD_OUT : "NOT_FOR_THIS_BASKET";
  }
}
