package dev.vitrine.pricing;

import static dev.vitrine.pricing.PricingExamples.NOW;
import static dev.vitrine.pricing.PricingExamples.base;
import static dev.vitrine.pricing.PricingExamples.daysAgo;
import static dev.vitrine.pricing.PricingExamples.derived;
import static dev.vitrine.pricing.PricingExamples.market;
import static dev.vitrine.pricing.PricingExamples.own;
import static dev.vitrine.pricing.PricingExamples.price;
import static dev.vitrine.pricing.PricingExamples.variant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.catalog.Variant.Measure;
import dev.vitrine.market.Market;
import dev.vitrine.market.Money;
import dev.vitrine.pricing.MarketPrice.UnitPrice;
import dev.vitrine.pricing.PricingExamples.Entry;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketPriceTest {

  private static Money money(String amount, String currency) {
    return Money.of(new BigDecimal(amount), currency);
  }

  @Test
  void theMarketsOwnPriceBeatsTheDerivedAndTheBasePrice() {
    Market market = market(true, derived("USD", "0.9", null), "EUR");
    MarketPrice price =
        price(market, "EUR", own("EUR", "10"), base("USD", "20"), base("EUR", "30"));
    assertThat(price.display()).isEqualTo(money("10", "EUR"));
  }

  @Test
  void withoutAPriceOfItsOwnTheMarketDerivesItFromTheBasePrice() {
    Market market = market(true, derived("USD", "0.92", "0.95"), "EUR");
    MarketPrice price = price(market, "EUR", base("USD", "100"), base("EUR", "30"));
    assertThat(price.display()).isEqualTo(money("91.95", "EUR"));
  }

  @Test
  void theReducedFromPriceIsDerivedToo() {
    Market market = market(true, derived("USD", "2", "1"), "EUR");
    MarketPrice price = price(market, "EUR", base("USD", "10.20").was("15.30"));
    assertThat(price.compareAt()).isEqualTo(money("31", "EUR"));
  }

  @Test
  void onlyTheMarketsFirstCurrencyIsDerived() {
    Market market = market(true, derived("USD", "0.92", null), "EUR", "CHF");
    assertThat(price(market, "CHF", base("USD", "100"))).isNull();
  }

  @Test
  void theBasePriceInACurrencyOfTheMarketIsTheLastResort() {
    assertThat(price(market("EUR", "USD"), "USD", base("USD", "8")).display())
        .isEqualTo(money("8", "USD"));
  }

  @Test
  void aPriceOfAnotherMarketIsNone() {
    Entry elsewhere = new Entry(8L, "EUR", "5", null, null, null, daysAgo(9), null);
    assertThat(price(market("EUR"), "EUR", elsewhere)).isNull();
  }

  @Test
  void anEntryWithAWindowBeatsAnOpenOne() {
    Entry window = own("EUR", "12").between(daysAgo(2), null);
    Entry openLater = own("EUR", "10").recorded(daysAgo(1), null);
    assertThat(price(market("EUR"), "EUR", window, openLater).display())
        .isEqualTo(money("12", "EUR"));
  }

  @Test
  void theMostRecentlyStartedWindowWins() {
    Entry earlier = own("EUR", "12").between(daysAgo(5), null);
    Entry later = own("EUR", "13").between(daysAgo(2), null);
    assertThat(price(market("EUR"), "EUR", later, earlier).display()).isEqualTo(money("13", "EUR"));
  }

  @Test
  void aWindowHoldsFromItsStartAndNotAtItsEnd() {
    Entry startsNow = own("EUR", "1").between(NOW, null);
    Entry endsNow = own("EUR", "2").between(daysAgo(1), NOW);
    assertThat(price(market("EUR"), "EUR", startsNow, endsNow).display())
        .isEqualTo(money("1", "EUR"));
  }

  @Test
  void aSupersededEntryIsNoLongerInForce() {
    Entry old = own("EUR", "9").recorded(daysAgo(9), daysAgo(3));
    Entry current = own("EUR", "11").recorded(daysAgo(3), null);
    assertThat(price(market("EUR"), "EUR", old, current).display()).isEqualTo(money("11", "EUR"));
  }

  @Test
  void aReducedFromPriceThatIsNotHigherIsLeftOut() {
    assertThat(price(market("EUR"), "EUR", own("EUR", "10").was("10")).compareAt()).isNull();
  }

  @Test
  void pricesEnteredWithTaxAreShownWithTax() {
    MarketPrice price = price(market("EUR"), "EUR", own("EUR", "129.95"));
    assertThat(price.gross()).isEqualTo(price.display());
    assertThat(price.net()).isEqualTo(money("109.20", "EUR"));
  }

  @Test
  void pricesEnteredWithoutTaxAreShownWithoutTax() {
    MarketPrice price = price(market(false, null, "USD"), "USD", own("USD", "109.20"));
    assertThat(price.net()).isEqualTo(price.display());
    assertThat(price.gross()).isEqualTo(money("129.95", "USD"));
  }

  @Test
  void theTaxRateIsThatOfTheTaxClass() {
    MarketPrice price =
        variant("reduced", null, own("EUR", "10.70")).in(market("EUR"), NOW).get("EUR");
    assertThat(price.net()).isEqualTo(money("10.00", "EUR"));
  }

  @ParameterizedTest(name = "{1} {0} is shown as {2}")
  @CsvSource({
    "JPY, 1980.4, 1980", "JPY, 1980.5, 1981", "KWD, 12.3455, 12.346", "EUR, 9.995, 10.00",
    "CHF, 9.92, 9.90", "CHF, 9.93, 9.95", "CHF, 9.975, 10.00", "CHF, 9.9749, 9.95"
  })
  void amountsAreRoundedAsTheirCurrencyIsPaid(String currency, String entered, String shown) {
    MarketPrice price = price(market(currency), currency, own(currency, entered));
    assertThat(price.display()).isEqualTo(money(shown, currency));
  }

  @Test
  void taxWithinAPriceIsRoundedToTheCurrencysMinorUnit() {
    assertThat(price(market("JPY"), "JPY", own("JPY", "1980")).net())
        .isEqualTo(money("1664", "JPY"));
    assertThat(price(market("KWD"), "KWD", own("KWD", "1.000")).net())
        .isEqualTo(money("0.840", "KWD"));
    assertThat(price(market("CHF"), "CHF", own("CHF", "9.95")).net())
        .isEqualTo(money("8.36", "CHF"));
  }

  @ParameterizedTest(name = "{1} {2} for {0} is {3} a {4}")
  @CsvSource({
    "2.49, 250, g, 9.96, kg",
    "1.99, 33, cl, 6.03, l",
    "4.50, 1.5, l, 3.00, l",
    "9.00, 75, cm, 12.00, m",
    "5.00, 2, kg, 2.50, kg"
  })
  void goodsThatAreMeasuredOutHaveAUnitPrice(
      String amount, String value, String unit, String expected, String per) {
    Measure measure = new Measure(new BigDecimal(value), unit);
    MarketPrice price =
        variant(null, measure, own("EUR", amount)).in(market("EUR"), NOW).get("EUR");
    assertThat(price.unitPrice())
        .isEqualTo(new UnitPrice(new BigDecimal(expected), BigDecimal.ONE, per));
  }

  @Test
  void aPriceIsValidUntilTheNextWindowOpensOrCloses() {
    Entry running = own("EUR", "8").between(daysAgo(1), daysAgo(-5));
    Entry coming = own("EUR", "7").between(daysAgo(-3), null);
    assertThat(price(market("EUR"), "EUR", own("EUR", "10"), running, coming).validUntil())
        .isEqualTo(daysAgo(-3));
  }

  @Test
  void aPriceThatTimeDoesNotChangeIsValidForEver() {
    assertThat(price(market("EUR"), "EUR", own("EUR", "10")).validUntil()).isNull();
  }
}
