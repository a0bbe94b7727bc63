package dev.vitrine.cart;

import dev.vitrine.cart.CartPromotions.Known;
import dev.vitrine.customer.Address;
import dev.vitrine.delivery.RandomDelivery;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.Market;
import dev.vitrine.market.Market.DerivedPrices;
import dev.vitrine.market.Market.TaxRate;
import dev.vitrine.market.Money;
import dev.vitrine.market.ShopContext;
import dev.vitrine.market.Texts;
import dev.vitrine.pricing.MarketPrice;
import dev.vitrine.pricing.RandomPrices;
import dev.vitrine.pricing.promotion.Promotions.Code;
import dev.vitrine.pricing.promotion.RandomPromotions;
import dev.vitrine.pricing.quote.LineDiscount;
import dev.vitrine.pricing.quote.LinePrice;
import dev.vitrine.pricing.quote.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * A cart of random things at random prices under random promotions, priced as the shop prices
 * carts, and what is wrong with it.
 */
public final class RandomCart {

  /** The currencies that are drawn. */
  public static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "KWD", "CHF");

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int VARIANTS = 8;

  private final Random dice;
  private final Market market;
  private final String currency;
  private final Map<Long, Map<String, MarketPrice>> listed;
  private final RandomPromotions.Drawn promised;
  private final CartQuotes quotes;
  private final Known known;
  private final Cart cart;

  /** Draws a cart in a currency. */
  public RandomCart(Random dice, String currency) {
    this.dice = dice;
    this.currency = currency;
    this.market = market();
    this.listed = RandomPrices.draw(dice, market, VARIANTS);
    this.promised = RandomPromotions.draw(dice, currency);
    this.quotes = new CartQuotes(promised.promotions(), RandomDelivery.draw(dice, currency));
    this.known = known();
    this.cart = priced(filled());
  }

  private Market market() {
    DerivedPrices derived =
        dice.nextInt(3) > 0
            ? null
            : new DerivedPrices("USD", new BigDecimal("0.937"), new BigDecimal("0.95"));
    BigDecimal cash = currency.equals("CHF") ? new BigDecimal("0.05") : null;
    return new Market(
        1,
        "m",
        true,
        Texts.NONE,
        List.of("AA", "BB"),
        List.of(currency),
        List.of("en"),
        "en",
        Map.of(),
        dice.nextBoolean(),
        Market.UnitSystem.METRIC,
        null,
        "",
        Market.SoldOut.LAST,
        cash,
        derived,
        null,
        List.of(
            new TaxRate("AA", "standard", new BigDecimal("0.19")),
            new TaxRate("AA", "reduced", new BigDecimal("0.081")),
            new TaxRate("AA", "zero", BigDecimal.ZERO),
            new TaxRate("BB", "standard", new BigDecimal("0.0825"))),
        List.of(),
        null);
  }

  private Known known() {
    Map<String, Code> codes = new HashMap<>();
    promised.byCode().stream()
        .filter(handle -> dice.nextBoolean())
        .forEach(handle -> codes.put(handle, new Code(handle, null)));
    Set<String> spent = dice.nextInt(5) == 0 ? Set.of("p0") : Set.of();
    return new Known(codes, Map.of(), spent, List.of(), dice.nextBoolean());
  }

  private CartDraft filled() {
    ShopContext shop = new ShopContext(market, LocaleChain.of("en", market, "en"), currency);
    CartDraft draft = CartMaking.empty(shop).draft();
    for (int line = 1 + dice.nextInt(6); line > 0; line--) {
      long variant = 1 + dice.nextInt(VARIANTS);
      draft.add(CartLine.unlisted(item(variant, 1 + dice.nextInt(9))));
    }
    promised.giving().forEach(promotion -> draft.add(gift(promotion)));
    draft.codes(
        known.codes().keySet().stream().map(code -> new DiscountCode(code, "", null)).toList());
    if (dice.nextBoolean()) {
      String country = dice.nextBoolean() ? "AA" : "BB";
      draft.deliverTo(new Address("A", null, List.of("1"), "C", null, null, country, null));
      draft.deliverBy("parcel");
    }
    return draft;
  }

  private static CartContent.Item item(long variant, int quantity) {
    return new CartContent.Item(variant, variant, "s" + variant, quantity, List.of());
  }

  /** Of a promotion that may not hold, or that may give something else by now. */
  private CartLine gift(String promotion) {
    return CartLine.unlisted(item(dice.nextBoolean() ? 1 : 3, 1)).givenBy(promotion);
  }

  private Cart priced(CartDraft draft) {
    CartPricing.priceLines(draft, listed);
    draft.lines(draft.lines().stream().flatMap(line -> gift(line).stream()).toList());
    quotes.quote(draft, market, known);
    return draft.cart();
  }

  /** As {@link Gifts} prices what it puts in. */
  private List<CartLine> gift(CartLine line) {
    if (!line.isGift()) {
      return List.of(line);
    }
    MarketPrice price = listed.get(line.variantId()).get(currency);
    return price == null ? List.of() : List.of(line.at(LinePrice.of(price), price.taxClass()));
  }

  /** What is wrong with it, in words; nothing where all is right. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    cart.lines().forEach(line -> look(line, faults));
    Totals cost = cost(faults);
    check(cost.total() >= 0 && cost.taxTotal() >= 0, "A total is negative", faults);
    check(cost.shippingTotal() >= 0, "Delivery is negative", faults);
    Cart again = priced(cart.draft());
    check(again.equals(cart), "Priced once more for the order it is another cart", faults);
    Cart kept = JSON.readValue(JSON.writeValueAsString(cart), Cart.class);
    check(kept.equals(cart), "Kept and read it is another cart", faults);
    return faults;
  }

  private Totals cost(List<String> faults) {
    Totals cost = cart.cost();
    long offDelivery = cost.discountTotal() - sum(CartLine::discount);
    long shown = cost.subtotal() - cost.discountTotal() + cost.shippingTotal();
    check(cost.subtotal() == sum(CartLine::subtotal), "The subtotal is not the lines'", faults);
    check(
        offDelivery >= 0 && offDelivery <= cost.shippingTotal(),
        "More is taken off delivery than it costs",
        faults);
    check(
        cost.taxTotal() == sum(CartLine::tax) + cost.shippingTax(),
        "The tax is not the sum of its parts",
        faults);
    check(
        cost.total() == (cost.taxIncluded() ? shown : shown + cost.taxTotal()),
        "The total is not the sum of its parts",
        faults);
    check(
        shown - cost.shippingTotal() + offDelivery == sum(CartLine::total),
        "The lines' totals do not add up",
        faults);
    return cost;
  }

  private long sum(ToLongFunction<CartLine> amount) {
    return cart.lines().stream().mapToLong(amount).sum();
  }

  private void look(CartLine line, List<String> faults) {
    MarketPrice price = listed.get(line.variantId()).get(currency);
    long step = Money.of(market.roundingStep(currency), currency).minorUnits();
    check(
        price != null && line.price().equals(LinePrice.of(price)),
        "A line costs something else than in the listing",
        faults);
    check(
        line.subtotal() == line.price().display() * line.quantity(),
        "A subtotal is not price times quantity",
        faults);
    check(line.discount() <= line.subtotal(), "A discount exceeds its line", faults);
    check(line.total() == line.subtotal() - line.discount(), "A line's total is wrong", faults);
    check(line.total() >= 0 && line.discount() >= 0, "A line is negative", faults);
    check(
        line.discount() == line.discounts().stream().mapToLong(LineDiscount::amount).sum(),
        "The promotions do not tell all of a discount",
        faults);
    check(line.tax() >= 0 && line.tax() <= Math.max(line.total(), 1), "A tax is wrong", faults);
    check(line.total() % step == 0, "A line is not rounded as the market rounds", faults);
    check(!line.isGift() || line.total() == 0, "A gift costs something", faults);
  }

  private void check(boolean right, String fault, List<String> faults) {
    if (!right) {
      faults.add(fault + ": " + JSON.writeValueAsString(cart));
    }
  }

  /** Whether promotions gave something to it. */
  public boolean holdsGift() {
    return !cart.gifts().isEmpty();
  }

  /** Whether promotions take anything off it. */
  public boolean isDiscounted() {
    return cart.cost().discountTotal() > 0;
  }
}
