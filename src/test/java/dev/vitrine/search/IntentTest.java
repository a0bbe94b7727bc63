package dev.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is meant by a query, and what is shown where nothing fits all of it. */
@VitrineTest
class IntentTest {

  private static Bazaar bazaar;

  @LocalServerPort int port;

  @BeforeEach
  void open() {
    if (bazaar == null) {
      bazaar = Bazaar.on(port);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, EUR, red dress under 50 €",
    "de, EUR, rotes Kleid unter 50 €",
    "fr, EUR, robe rouge moins de 50 €",
    "es, EUR, vestido rojo menos de 50 €",
    "ja, JPY, 赤いワンピース 5000円以下",
    "ja, JPY, 赤いワンピース5000円以下",
    "zh-CN, EUR, 红色连衣裙 50欧元以下",
    "ko, EUR, 빨간 원피스 50유로 이하",
    "ar, EUR, فستان أحمر أقل من 50 يورو",
  })
  void colourKindAndPriceBecomeFilters(String locale, String currency, String query) {
    Bazaar.Found found = bazaar.search(locale, query, Map.of("currency", currency));
    assertThat(found.products()).containsExactly("bz-red");
    assertThat(found.understood()).hasSize(3).anyMatch(it -> it.contains("bz_color"));
  }

  @Test
  void aFilterThatWasUnderstoodSaysWhatItIs() {
    Bazaar.Found found = bazaar.search("de", "rotes Kleid");
    assertThat(
            found
                .at("/interpretation/filters")
                .valueStream()
                .map(it -> it.path("label").asString()))
        .contains("Farbe: Rot");
  }

  @Test
  void sizeAndMaterialBecomeFilters() {
    assertThat(bazaar.search("en", "running shoes size 42").understood())
        .anyMatch(it -> it.contains("bz_size"));
    assertThat(bazaar.search("en", "linen dress").understood())
        .anyMatch(it -> it.contains("bz_material"));
  }

  @Test
  void aBrandBecomesAFilter() {
    assertThat(bazaar.search("en", "ottilie dress").understood())
        .anyMatch(it -> it.contains("brand"));
  }

  @Test
  void interpretationCanBeSwitchedOff() {
    assertThat(bazaar.search("en", "red dress", Map.of("interpret", false)).understood()).isEmpty();
  }

  /** What asks again for what was found, its price taken away. */
  private static Map<String, Object> withoutPrice(Bazaar.Found found) {
    List<JsonNode> others =
        found
            .at("/interpretation/filters")
            .valueStream()
            .map(it -> it.path("input"))
            .filter(it -> !it.has("price"))
            .toList();
    return Map.of("interpret", false, "filters", others);
  }

  @Test
  void aFilterThatWasUnderstoodIsTakenAwayByHandingBackTheOthers() {
    Bazaar.Found found = bazaar.search("en", "red dress under 50 €");
    Map<String, Object> asTyped = withoutPrice(found);
    assertThat(bazaar.search("en", "dress", asTyped).products())
        .containsExactlyInAnyOrder("bz-red", "bz-red-dear");
  }

  @Test
  void whereNoWordsRemainTheOtherFiltersAreEnough() {
    Bazaar.Found found = bazaar.search("en", "red dress under 50 €");
    assertThat(found.at("/interpretation/remainingQuery").asString()).isEmpty();
    Map<String, Object> asTyped = withoutPrice(found);
    assertThat(bazaar.search("en", "", asTyped).products())
        .containsExactlyInAnyOrder("bz-red", "bz-red-dear");
    assertThat(bazaar.search("en", "").error()).isEqualTo("QUERY_WITHOUT_WORDS");
  }

  @Test
  void whereNoWordIsKnownTheNearestCategoryIsShown() {
    assertThat(bazaar.search("en", "dresez", Map.of("correct", false)).products())
        .contains("bz-red", "bz-blue");
  }

  @Test
  void whereNothingFitsTheLeastTellingIsLeftOut() {
    Bazaar.Found found = bazaar.search("en", "purplish notebook xylophone");
    assertThat(found.products()).contains("bz-note");
    assertThat(found.at("/relaxation/droppedTerms").toString()).contains("xylophone");
  }

  @ParameterizedTest
  @CsvSource({
    "en, notebook xylophone, bz-note, xylophone",
    "de, Salatschüssel Xylophon, bz-bowl, xylophon",
    "de, Winterjacke Trompete, bz-winter, trompete",
    "ja, ワンピース ギター, bz-red, ギター",
  })
  void whatIsLeftOutIsSaid(String locale, String query, String product, String left) {
    Bazaar.Found found = bazaar.search(locale, query);
    assertThat(found.products()).contains(product);
    assertThat(found.at("/relaxation/droppedTerms").toString()).containsIgnoringCase(left);
  }

  @ParameterizedTest
  @CsvSource({"de, Salatschüsel, salatschüssel, bz-bowl", "de, Laufshuhe, laufschuhe, bz-run"})
  void aCorrectionIsSaidAndCanBeUndone(String locale, String query, String meant, String product) {
    Bazaar.Found found = bazaar.searchCorrected(locale, query);
    assertThat(found.at("/correctedQuery").asString()).isEqualToIgnoringCase(meant);
    assertThat(found.products()).contains(product);
    assertThat(
            bazaar.search(locale, query, Map.of("correct", false)).at("/correctedQuery").isNull())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"de, Kleidr", "ja, ワンピィス"})
  void theNearestCategoryIsShownInOtherLanguagesToo(String locale, String query) {
    assertThat(bazaar.search(locale, query, Map.of("correct", false)).products())
        .contains("bz-red", "bz-blue");
  }

  @Test
  void whereNothingFitsThePriceIsLeftOutBeforeTheColour() {
    Bazaar.Found found = bazaar.search("en", "red dress under 5 €");
    assertThat(found.products()).containsExactlyInAnyOrder("bz-red", "bz-red-dear");
    assertThat(found.at("/relaxation/droppedTerms").toString()).isEqualTo("[\"under 5 €\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "de, EUR, rotes Kleid unter 5 €, unter 5 €",
    "fr, EUR, robe rouge moins de 5 €, moins de 5 €",
    "ja, JPY, 赤いワンピース 500円以下, 500円以下",
    "zh-CN, EUR, 红色连衣裙 5欧元以下, 5欧元以下",
  })
  void aPriceThatNothingKeepsIsSaidToBeLeftOut(
      String locale, String currency, String query, String price) {
    Bazaar.Found found = bazaar.search(locale, query, Map.of("currency", currency));
    assertThat(found.products()).containsExactlyInAnyOrder("bz-red", "bz-red-dear");
    assertThat(found.at("/relaxation/droppedTerms/0").asString()).isEqualTo(price);
  }

  @Test
  void whatTheShopDoesNotHaveIsNotFound() {
    assertThat(bazaar.search("en", "xqzw").at("/totalCount").asInt()).isZero();
  }
}
