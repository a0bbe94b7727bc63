package dev.vitrine.pricing;

import static dev.vitrine.pricing.PricingExamples.base;
import static dev.vitrine.pricing.PricingExamples.daysAgo;
import static dev.vitrine.pricing.PricingExamples.derived;
import static dev.vitrine.pricing.PricingExamples.market;
import static dev.vitrine.pricing.PricingExamples.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.market.Money;
import dev.vitrine.pricing.PricingExamples.Entry;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriorPriceTest {

  private static final Entry REGULAR = own("EUR", "100");

  private static Money euros(String amount) {
    return Money.of(new BigDecimal(amount), "EUR");
  }

  private static @Nullable Money lowest(Entry... entries) {
    return PricingExamples.price(market("EUR"), "EUR", entries).lowestLast30Days();
  }

  @Test
  void whatIsNotReducedHasNoPriorPrice() {
    assertThat(lowest(REGULAR)).isNull();
  }

  @Test
  void thePriorPriceIsTheRegularOneWhenNothingElseWasAsked() {
    assertThat(lowest(REGULAR, own("EUR", "80").was("100").between(daysAgo(2), null)))
        .isEqualTo(euros("100"));
  }

  @Test
  void aLowerPriceWithinThirtyDaysBeforeTheReductionIsThePriorPrice() {
    Entry dip = own("EUR", "90").between(daysAgo(20), daysAgo(18));
    Entry sale = own("EUR", "80").was("100").between(daysAgo(2), null);
    assertThat(lowest(REGULAR, dip, sale)).isEqualTo(euros("90"));
  }

  @Test
  void aLowerPriceThatEndedThirtyDaysBeforeTheReductionNoLongerCounts() {
    Entry dip = own("EUR", "90").between(daysAgo(40), daysAgo(32));
    Entry sale = own("EUR", "80").was("100").between(daysAgo(2), null);
    assertThat(lowest(REGULAR, dip, sale)).isEqualTo(euros("100"));
  }

  @Test
  void aLowerPriceThatReachesIntoTheThirtyDaysCounts() {
    Entry dip = own("EUR", "90").between(daysAgo(40), daysAgo(32).plusSeconds(1));
    Entry sale = own("EUR", "80").was("100").between(daysAgo(2), null);
    assertThat(lowest(REGULAR, dip, sale)).isEqualTo(euros("90"));
  }

  @Test
  void aReductionThatIsDeepenedStepByStepKeepsThePriorPriceOfItsFirstStep() {
    Entry first = own("EUR", "80").was("100").between(daysAgo(10), daysAgo(5));
    Entry second = own("EUR", "60").was("100").between(daysAgo(5), null);
    assertThat(lowest(REGULAR, first, second)).isEqualTo(euros("100"));
  }

  @Test
  void aReductionAfterABreakCountsTheOneBefore() {
    Entry first = own("EUR", "80").was("100").between(daysAgo(10), daysAgo(5));
    Entry second = own("EUR", "85").was("100").between(daysAgo(4), null);
    assertThat(lowest(REGULAR, first, second)).isEqualTo(euros("80"));
  }

  @Test
  void anOpenPriceThatWasChangedIsKnownFromTheHistory() {
    Entry before = own("EUR", "95").recorded(daysAgo(50), daysAgo(3));
    Entry reduced = own("EUR", "80").was("95").recorded(daysAgo(3), null);
    assertThat(lowest(before, reduced)).isEqualTo(euros("95"));
  }

  @Test
  void aChangeOfARunningReductionDoesNotRewriteThePast() {
    Entry asFirstSaid = own("EUR", "90").between(daysAgo(9), null).recorded(daysAgo(9), daysAgo(4));
    Entry changed =
        own("EUR", "80").was("100").between(daysAgo(9), null).recorded(daysAgo(4), null);
    assertThat(lowest(REGULAR, asFirstSaid, changed)).isEqualTo(euros("90"));
  }

  @Test
  void aHistoryBroughtAlongCountsThoughItWasRecordedLater() {
    Entry past = own("EUR", "70").between(daysAgo(20), daysAgo(12)).recorded(daysAgo(1), null);
    Entry sale = own("EUR", "60").was("100").between(daysAgo(2), null);
    assertThat(lowest(REGULAR, past, sale)).isEqualTo(euros("70"));
  }

  @Test
  void whatWasNeverSoldBeforeHasNoPriorPrice() {
    assertThat(lowest(own("EUR", "80").was("100").recorded(daysAgo(1), null))).isNull();
  }

  @Test
  void aDerivedPriceHasAPriorPriceToo() {
    Entry sale = base("USD", "40").was("50").between(daysAgo(2), null);
    MarketPrice price =
        PricingExamples.price(
            market(true, derived("USD", "2", null), "EUR"), "EUR", base("USD", "50"), sale);
    assertThat(price.lowestLast30Days()).isEqualTo(euros("100"));
  }
}
