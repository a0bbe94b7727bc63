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

/** What each kind of promotion takes off, when it holds, and which go together. */
class DealsTest {

  private static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");
  private static final Effect TEN_PERCENT = new Effect.Percent(BigDecimal.TEN);
  private static final PromotedLine TEA = line(1, "tea", 1_000, 3, "drinks");
  private static final PromotedLine POT = line(2, "pot", 5_000, 1, "kitchen");

  private static PromotedLine line(
      int number, String sku, long price, int quantity, String collection) {
    ProductFacts facts =
        new ProductFacts(number, List.of(), List.of(), List.of(), List.of(collection));
    return new PromotedLine(number, sku, price, quantity, facts);
  }

  private static Conditions when(String handle, Effect effect) {
    return new Conditions(handle, effect, null, null, null, false, false, 0, null, null);
  }

  private static Deal deal(Conditions... promised) {
    return Deals.best(
        List.of(promised).stream().map(Conditions::promotion).toList(), basket(Set.of()));
  }

  private static PromotionBasket basket(Set<String> spent) {
    return new PromotionBasket(
        "de",
        "EUR",
        new BigDecimal("0.01"),
        NOW,
        List.of("staff"),
        false,
        Set.of(),
        spent,
        List.of(TEA, POT),
        490);
  }

  @Test
  void ofTheTiersTheHighestThatIsReachedHolds() {
    Effect tiers =
        new Effect.Tiers(
            List.of(
                new Effect.Tier(2, new BigDecimal("5")),
                new Effect.Tier(4, new BigDecimal("20")),
                new Effect.Tier(5, new BigDecimal("50"))));
    assertThat(deal(when("a", tiers)).total()).isEqualTo(1_600);
  }

  @Test
  void aSetCostsItsPrice() {
    Effect set =
        new Effect.BundlePrice(Map.of("tea", 2, "pot", 1), Map.of("EUR", new BigDecimal("60")));
    assertThat(deal(when("a", set)).total()).isEqualTo(1_000);
  }

  @Test
  void aSetThatIsNotCompleteCostsWhatItsPartsCost() {
    Effect set =
        new Effect.BundlePrice(Map.of("tea", 2, "pot", 2), Map.of("EUR", new BigDecimal("60")));
    assertThat(deal(when("a", set)).total()).isZero();
  }

  @Test
  void deliveryIsFree() {
    assertThat(deal(when("a", new Effect.FreeDelivery())).delivery()).isEqualTo(490);
  }

  @Test
  void whatGoesTogetherIsTakenOneFromWhatTheOtherLeft() {
    Effect half = new Effect.Percent(BigDecimal.valueOf(50));
    assertThat(deal(when("a", half), when("b", TEN_PERCENT)).total()).isEqualTo(4_000 + 400);
  }

  @Test
  void whatStandsAloneHoldsWhereItTakesMoreOff() {
    Conditions alone =
        new Conditions(
            "alone",
            new Effect.Percent(BigDecimal.valueOf(30)),
            null,
            null,
            null,
            false,
            true,
            0,
            null,
            null);
    assertThat(deal(alone, when("b", TEN_PERCENT)).total()).isEqualTo(2_400);
    assertThat(deal(alone, when("b", new Effect.Percent(BigDecimal.valueOf(40)))).uses("alone"))
        .isFalse();
  }

  @Test
  void itIsAboutACollection() {
    AppliesTo drinks = new AppliesTo(null, null, null, null, List.of("drinks"));
    Conditions promised =
        new Conditions("a", TEN_PERCENT, drinks, null, null, false, false, 0, null, null);
    assertThat(deal(promised).total()).isEqualTo(300);
  }

  @Test
  void itHoldsInItsMarketsAlone() {
    assertThat(deal(in("de")).total()).isEqualTo(800);
    assertThat(deal(in("us")).total()).isZero();
  }

  private static Conditions in(String market) {
    return new Conditions(
        "a", TEN_PERCENT, null, List.of(market), null, false, false, 0, null, null);
  }

  @Test
  void itHoldsForItsGroupsAlone() {
    assertThat(deal(of("staff")).total()).isEqualTo(800);
    assertThat(deal(of("friends")).total()).isZero();
  }

  private static Conditions of(String group) {
    return new Conditions(
        "a", TEN_PERCENT, null, null, List.of(group), false, false, 0, null, null);
  }

  @Test
  void itHoldsForFirstOrdersAlone() {
    Conditions first =
        new Conditions("a", TEN_PERCENT, null, null, null, true, false, 0, null, null);
    assertThat(deal(first).total()).isZero();
  }

  @Test
  void itHoldsFromItsBeginningToItsEnd() {
    assertThat(deal(between(NOW, NOW.plusSeconds(1))).total()).isEqualTo(800);
    assertThat(deal(between(NOW.plusSeconds(1), null)).total()).isZero();
    assertThat(deal(between(null, NOW)).total()).isZero();
  }

  private static Conditions between(@Nullable Instant from, @Nullable Instant until) {
    return new Conditions("a", TEN_PERCENT, null, null, null, false, false, 0, from, until);
  }

  @Test
  void whatWasUsedUpHoldsNoMore() {
    List<Promotion> promised = List.of(when("a", TEN_PERCENT).promotion());
    assertThat(Deals.best(promised, basket(Set.of("a"))).total()).isZero();
  }

  /** A promotion that says only what matters. */
  private record Conditions(
      String handle,
      Effect effect,
      @Nullable AppliesTo scope,
      @Nullable List<String> markets,
      @Nullable List<String> groups,
      boolean firstOrder,
      boolean alone,
      int priority,
      @Nullable Instant from,
      @Nullable Instant until) {

    Promotion promotion() {
      return new Promotion(
          1,
          handle,
          effect,
          scope,
          null,
          markets,
          groups,
          firstOrder,
          false,
          alone,
          priority,
          from,
          until,
          null,
          null,
          Texts.NONE);
    }
  }
}
