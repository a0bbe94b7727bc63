package dev.vitrine.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Shopper.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the form of an address asks for. */
@VitrineTest
class AddressFormTest {

  @LocalServerPort int port;

  @BeforeEach
  void open() {
    new Goods(port);
  }

  private Answer form(String country, String locale) {
    return Shopper.of(port)
        .run(
            """
            query ($country: CountryCode!, $market: String, $locale: String)
            @inContext(market: $market, locale: $locale) {
              addressForm(country: $country) {
                country { name } fields { name label required pattern } } }
            """,
            Map.of(
                "country", country,
                "locale", locale,
                "market", locale.equals("fr") ? "g-ch" : "g-de"));
  }

  private static List<String> each(Answer form, String field) {
    return form.body()
        .at("/data/addressForm/fields")
        .valueStream()
        .map(it -> it.path(field).asString())
        .toList();
  }

  @Test
  void anAmericanAddressNeedsAStateAndAZipCode() {
    Answer form = form("US", "en");
    assertThat(each(form, "label")).contains("State", "ZIP code");
    assertThat(form.json("/data/addressForm/fields/5"))
        .isEqualTo("{'name':'region','label':'State','required':true,'pattern':null}");
  }

  @Test
  void aJapaneseAddressBeginsWithThePostalCode() {
    Answer form = form("JP", "en");
    assertThat(each(form, "name"))
        .containsExactly("postalCode", "region", "city", "streetLines", "company", "name", "phone");
    assertThat(form.text("/data/addressForm/fields/0/pattern")).isEqualTo("\\d{3}-?\\d{4}");
  }

  @Test
  void aGermanAddressHasNoRegion() {
    assertThat(each(form("DE", "en"), "name")).doesNotContain("region");
  }

  @Test
  void whereThereAreNoPostalCodesNoneIsAskedFor() {
    assertThat(each(form("HK", "en"), "name")).doesNotContain("postalCode");
  }

  @Test
  void theLabelsAreInTheCallersLanguage() {
    assertThat(each(form("DE", "fr"), "label")).contains("Code postal", "Ville");
  }

  @Test
  void aCountryThatIsNotThereHasNoForm() {
    assertThat(form("XX", "en").json("/data/addressForm")).isEqualTo("null");
  }
}
