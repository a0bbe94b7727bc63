package dev.vitrine.pricing.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.market.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GiftTest {

  private static final PromotedLine MUG = line(1, "mug", 800, 1);
  private static final PromotedLine TEA = line(2, "tea", 4_500, 1);

  private static PromotedLine line(int number, String sku, long price, int quantity) {
    return new PromotedLine(number, sku, price, quantity, ProductFacts.unknown(number));
  }

  private static Promotion gift(@Nullable String with, @Nullable String minimum) {
    return new Promotion(
        1,
        "gift",
        new Effect.Gift("mug"),
        with == null ? null : new AppliesTo(List.of(with), null, null, null, null),
        minimum == null ? null : Map.of("EUR", new BigDecimal(minimum)),
        null,
        null,
        false,
        false,
        false,
        0,
        null,
        null,
        null,
        null,
        Texts.NONE);
  }

  private static Deal deal(Promotion promotion, PromotedLine... lines) {
    return Deals.best(
        List.of(promotion),
        new PromotionBasket(
            "m",
            "EUR",
            new BigDecimal("0.01"),
            Instant.now(),
            List.of(),
            false,
            Set.of(),
            Set.of(),
            List.of(lines),
            0));
  }

  @Test
  void oneOfItCostsNothingBesideOtherThings() {
    assertThat(deal(gift(null, null), line(1, "mug", 800, 3), TEA).off(1)).isEqualTo(800);
  }

  @Test
  void aGiftAloneIsPaidFor() {
    assertThat(deal(gift(null, null), MUG).total()).isZero();
  }

  @Test
  void aGiftDoesNotHelpToReachTheMinimum() {
    assertThat(deal(gift(null, "50"), MUG, TEA).total()).isZero();
    assertThat(deal(gift(null, "45"), MUG, TEA).off(1)).isEqualTo(800);
  }

  @Test
  void moreOfItThanTheGiftCountsTowardsTheMinimum() {
    assertThat(deal(gift(null, "53"), line(1, "mug", 800, 2), TEA).off(1)).isEqualTo(800);
  }

  @Test
  void itComesWithWhatThePromotionAppliesTo() {
    assertThat(deal(gift("coffee", null), MUG, TEA).total()).isZero();
    assertThat(deal(gift("tea", null), MUG, TEA).off(1)).isEqualTo(800);
  }

  @Test
  void whatIsInTheBasketAsTheGiftCostsNothing() {
    Deal deal = deal(gift(null, null), line(1, "mug", 800, 1), TEA, given("gift"));
    assertThat(deal.off(9)).isEqualTo(800);
    assertThat(deal.off(1)).isZero();
  }

  @Test
  void theGiftOfAnotherPromotionIsNotTaken() {
    Deal deal = deal(gift(null, null), TEA, given("other"));
    assertThat(deal.total()).isZero();
    assertThat(deal.uses("gift")).isFalse();
  }

  @Test
  void aGiftThatHasNoPriceIsInTheDealAllTheSame() {
    PromotedLine free = new PromotedLine(9, "mug", 0, 1, ProductFacts.unknown(9), "gift");
    assertThat(deal(gift(null, null), TEA, free).uses("gift")).isTrue();
  }

  @Test
  void aGiftCountsTowardsNoMinimum() {
    assertThat(deal(gift(null, "50"), TEA, given("gift"), given("other")).total()).isZero();
  }

  @Test
  void aGiftEarnsNoOther() {
    assertThat(deal(gift("mug", null), TEA, given("other")).uses("gift")).isFalse();
  }

  private static PromotedLine given(String promotion) {
    return new PromotedLine(9, "mug", 800, 1, ProductFacts.unknown(9), promotion);
  }
}
