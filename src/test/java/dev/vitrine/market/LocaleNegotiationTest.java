package dev.vitrine.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocaleNegotiationTest {

  private final Market market = SampleMarkets.of("de", "de", "de-AT", "en", "fr");

  @ParameterizedTest
  @CsvSource({"de-AT, de-AT", "de-CH, de", "de, de", "en-GB, en", "gsw, de", "ja, de"})
  void theNearestLocaleOfTheMarketIsServed(String wanted, String served) {
    assertThat(match(ULocale.forLanguageTag(wanted))).isEqualTo(served);
  }

  @Test
  void anAcceptLanguageHeaderIsReadByItsWeights() {
    assertThat(match("ja, en;q=0.3, fr-CA;q=0.8")).isEqualTo("fr");
  }

  @ParameterizedTest
  @CsvSource(
      value = {"*", "????", "NULL", "''"},
      nullValues = "NULL")
  void aHeaderThatNamesNothingGetsTheMarketsDefault(String header) {
    assertThat(match(header)).isEqualTo("de");
  }

  @ParameterizedTest
  @CsvSource({"xx", "de_AT_!", "not a tag"})
  void aTagThatNamesNoLanguageIsNotWellFormed(String tag) {
    assertThat(LocaleNegotiation.wellFormed(tag)).isEmpty();
  }

  @Test
  void aTextIsLookedForAlongTheChain() {
    LocaleChain chain = LocaleChain.of("de-AT", market, "en");
    assertThat(chain.tags()).isEqualTo(List.of("de-AT", "de", "en"));
    assertThat(chain.pick(Map.of("en", "tomato", "de", "Tomate")))
        .isEqualTo(new Text("Tomate", "de"));
  }

  @Test
  void aTextThatNobodyTranslatedIsShownInAnyLanguage() {
    assertThat(LocaleChain.of("en", market, "en").pick(Map.of("ja", "赤")))
        .isEqualTo(new Text("赤", "ja"));
  }

  private String match(ULocale wanted) {
    return LocaleNegotiation.match(wanted, market.locales(), market.defaultLocale());
  }

  private String match(String header) {
    return LocaleNegotiation.match(header, market.locales(), market.defaultLocale());
  }
}
