package dev.vitrine.pricing.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.market.Texts;
import dev.vitrine.pricing.promotion.Deal;
import dev.vitrine.pricing.promotion.Deals;
import dev.vitrine.pricing.promotion.Effect;
import dev.vitrine.pricing.promotion.ProductFacts;
import dev.vitrine.pricing.promotion.PromotedLine;
import dev.vitrine.pricing.promotion.Promotion;
import dev.vitrine.pricing.promotion.PromotionBasket;
import dev.vitrine.pricing.quote.Quote.QuotedLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether sums add up, whatever is bought. */
class QuoteTest {

  /** For each currency; a fifth of a million makes a million. */
  private static final int BASKETS = Integer.getInteger("vitrine.baskets", 50_000);

  private static final ProductFacts NO_FACTS =
      new ProductFacts(1, List.of(), List.of(), List.of(), List.of());

  @Test
  void taxInsideAPriceIsReckonedOnceForAllThatSharesItsRate() {
    Basket basket =
        new Basket("EUR", true, List.of(item(1, 1999, 3, "0.19")), 0, 0, new BigDecimal("0.19"));
    Quote quote = Quote.of(basket);
    assertThat(quote.taxTotal()).isEqualTo(958);
    assertThat(quote.total()).isEqualTo(5997);
  }

  @Test
  void taxOnTopIsAddedToTheTotal() {
    Basket basket =
        new Basket(
            "USD", false, List.of(item(1, 999, 3, "0.0825")), 500, 0, new BigDecimal("0.0825"));
    Quote quote = Quote.of(basket);
    assertThat(quote.taxTotal()).isEqualTo(289);
    assertThat(quote.total()).isEqualTo(2997 + 500 + 289);
  }

  @ParameterizedTest
  @CsvSource({"EUR,0.01,true", "USD,0.01,false", "JPY,1,true", "KWD,0.001,false", "CHF,0.05,true"})
  void theSumsOfRandomBasketsAreExact(String currency, BigDecimal step, boolean included) {
    Random dice = new Random(currency.hashCode());
    for (int i = 0; i < BASKETS; i++) {
      check(basket(dice, currency, step, included));
    }
  }

  private static Basket basket(Random dice, String currency, BigDecimal step, boolean included) {
    List<PromotedLine> lines = new ArrayList<>();
    long unit = currency.equals("CHF") ? 5 : 1;
    for (int number = 1; number <= 1 + dice.nextInt(6); number++) {
      long price = dice.nextInt(20_000) * unit;
      lines.add(new PromotedLine(number, "s" + number, price, 1 + dice.nextInt(9), NO_FACTS));
    }
    long delivery = dice.nextInt(3) * 490L;
    Deal deal = Deals.best(promotions(dice, currency), seen(lines, currency, step, delivery));
    String[] rates = {"0.19", "0.07", "0.081", "0"};
    List<Basket.Item> items =
        lines.stream()
            .map(
                line ->
                    new Basket.Item(
                        line.number(),
                        line.unitPrice(),
                        line.quantity(),
                        deal.off(line.number()),
                        new BigDecimal(rates[dice.nextInt(rates.length)])))
            .toList();
    return new Basket(currency, included, items, delivery, deal.delivery(), new BigDecimal("0.19"));
  }

  private static PromotionBasket seen(
      List<PromotedLine> lines, String currency, BigDecimal step, long delivery) {
    return new PromotionBasket(
        "m", currency, step, Instant.now(), List.of(), false, Set.of(), Set.of(), lines, delivery);
  }

  private static List<Promotion> promotions(Random dice, String currency) {
    List<Effect> all =
        List.of(
            new Effect.Percent(BigDecimal.valueOf(1 + dice.nextInt(100))),
            new Effect.Amount(Map.of(currency, BigDecimal.valueOf(dice.nextInt(200)))),
            new Effect.BuyGet(2, 1, BigDecimal.valueOf(100)),
            new Effect.Tiers(List.of(new Effect.Tier(5, BigDecimal.valueOf(33)))),
            new Effect.BundlePrice(
                Map.of("s1", 1, "s2", 1), Map.of(currency, BigDecimal.valueOf(20))),
            new Effect.FreeDelivery(),
            new Effect.Gift("s1"));
    List<Promotion> some = new ArrayList<>();
    for (Effect effect : all) {
      if (dice.nextInt(3) == 0) {
        some.add(promotion("p" + some.size(), effect, dice.nextInt(4) == 0));
      }
    }
    return some;
  }

  private static Promotion promotion(String handle, Effect effect, boolean exclusive) {
    return new Promotion(
        1,
        handle,
        effect,
        null,
        null,
        null,
        null,
        false,
        false,
        exclusive,
        0,
        null,
        null,
        null,
        null,
        Texts.NONE);
  }

  private static void check(Basket basket) {
    Quote quote = Quote.of(basket);
    long subtotal = quote.lines().stream().mapToLong(QuotedLine::subtotal).sum();
    long discounts = quote.lines().stream().mapToLong(QuotedLine::discount).sum();
    long tax = quote.lines().stream().mapToLong(QuotedLine::tax).sum() + quote.shippingTax();
    long shown = subtotal - discounts + basket.delivery() - basket.deliveryDiscount();
    assertThat(quote.subtotal()).isEqualTo(subtotal);
    assertThat(quote.discountTotal()).isEqualTo(discounts + basket.deliveryDiscount());
    assertThat(quote.taxTotal()).isEqualTo(tax).isNotNegative();
    assertThat(quote.total()).isEqualTo(basket.taxIncluded() ? shown : shown + tax).isNotNegative();
    for (QuotedLine line : quote.lines()) {
      assertThat(line.total()).isBetween(0L, line.subtotal());
      assertThat(line.total()).isEqualTo(line.subtotal() - line.discount());
    }
  }

  private static Basket.Item item(int number, long price, int quantity, String rate) {
    return new Basket.Item(number, price, quantity, 0, new BigDecimal(rate));
  }
}
