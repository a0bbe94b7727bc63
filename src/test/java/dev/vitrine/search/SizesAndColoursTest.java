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

/** Colours that merchants tell either way, and sizes that shoppers do not call by their name. */
@VitrineTest
class SizesAndColoursTest {

  private Bazaar atelier;

  @BeforeEach
  void open(@LocalServerPort int port) {
    atelier = Bazaar.atelier(port);
  }

  @ParameterizedTest
  @CsvSource({
    "en, red dress",
    "de, rotes Kleid",
    "fr, robe rouge",
    "ja, 赤いワンピース",
    "zh-CN, 红色连衣裙",
    "ar, فستان أحمر",
  })
  void whatIsOfAColourIsFoundHoweverItsMerchantSaysSo(String locale, String query) {
    Bazaar.Found found = atelier.search(locale, query);
    assertThat(found.products()).containsExactlyInAnyOrder("at-red-fact", "at-red-choice");
    assertThat(found.meant()).contains("at_color=red");
  }

  @Test
  void theColourIsTakenAwayByHandingBackTheOthers() {
    Bazaar.Found found = atelier.search("en", "red dress");
    assertThat(again(found.inputsBut("at_color"))).contains("at-blue").hasSize(3);
    assertThat(again(found.inputsBut("category")))
        .containsExactlyInAnyOrder("at-red-fact", "at-red-choice");
  }

  private List<String> again(List<?> filters) {
    return atelier.search("en", "dress", Map.of("interpret", false, "filters", filters)).products();
  }

  @Test
  void colourAndSizeHoldOnOneVariant() {
    assertThat(atelier.search("en", "red dress size L").products()).containsExactly("at-red-fact");
    assertThat(atelier.search("en", "red dress size M").products())
        .containsExactlyInAnyOrder("at-red-fact", "at-red-choice");
  }

  @Test
  void theColourIsOneFacetAndChosenThere() {
    Bazaar.Found found = atelier.search("en", "red dress");
    assertThat(
            found
                .at("/facets")
                .valueStream()
                .filter(facet -> facet.path("key").asString().contains("at_color"))
                .flatMap(facet -> facet.path("values").valueStream())
                .filter(value -> value.path("selected").asBoolean())
                .map(value -> value.path("value").asString()))
        .containsExactly("red");
  }

  @ParameterizedTest
  @CsvSource({"attribute", "option", "value"})
  void whatAShopperChoosesStandsInItsPlace(String kind) {
    Map<String, ?> blue = Map.of(kind, Map.of("key", "at_color", "value", "blue"));
    Bazaar.Found found = atelier.search("en", "red dress", Map.of("filters", List.of(blue)));
    assertThat(found.at("/interpretation/filters").toString()).doesNotContain("at_color");
  }

  @Test
  void whatIsNoOptionAnywhereIsNoValueOfEither() {
    Map<String, ?> memory = Map.of("value", Map.of("key", "at_weight", "value", "1"));
    assertThat(atelier.search("en", "dress", Map.of("filters", List.of(memory))).error())
        .isEqualTo("UNKNOWN_FILTER");
  }

  @ParameterizedTest
  @CsvSource({
    "en, shoes 42",
    "en, 42 shoes",
    "en, leather shoes 42",
    "de, Schuhe 42",
    "de, schuhe corso 42",
    "fr, chaussures 42",
    "ja, 靴 42",
    "zh-CN, 鞋 42",
    "ar, حذاء 42",
  })
  void aNumberBesideWhatIsThereInThatSizeIsASize(String locale, String query) {
    Bazaar.Found found = atelier.search(locale, query);
    assertThat(found.meant()).contains("at_size=42");
    assertThat(found.products()).contains("at-42").doesNotContain("at-38", "at-vase-onda");
  }

  @ParameterizedTest
  @CsvSource({"en, dress XL, xl", "en, xl dress, xl", "de, Kleid L, l", "fr, robe m, m"})
  void lettersAreSizesToo(String locale, String query, String size) {
    assertThat(atelier.search(locale, query).meant()).contains("at_size=" + size);
  }

  @ParameterizedTest
  @CsvSource({"en, shoes 40.5", "de, 'Schuhe 40,5'", "de, 'Schuhe Größe 40,5'"})
  void halfSizesAreWrittenWithAPointOrAComma(String locale, String query) {
    Bazaar.Found found = atelier.search(locale, query);
    assertThat(found.meant()).contains("at_size=40.5");
    assertThat(found.products()).containsExactly("at-42");
  }

  @Test
  void theSizeIsToldAndCanBeTakenAway() {
    Bazaar.Found found = atelier.search("en", "shoes corso 42");
    assertThat(found.texts("interpretation/filters", "/label")).contains("Size: 42");
    assertThat(found.at("/interpretation/remainingQuery").asString()).isEqualTo("corso");
    Map<String, Object> asTyped = Map.of("interpret", false, "filters", found.inputsBut("at_size"));
    assertThat(atelier.search("en", "", asTyped).products()).contains("at-42", "at-38", "at-44");
  }

  @ParameterizedTest
  @CsvSource({
    "en, vase 42",
    "en, 42",
    "en, shoes air 44",
    "en, shoes 42 cm",
    "en, shoes-42",
    "en, dress 42%",
    "de, Kleid 42",
  })
  void aNumberThatSaysSomethingElseIsNoSize(String locale, String query) {
    assertThat(atelier.search(locale, query).meant()).noneMatch(it -> it.startsWith("at_size"));
  }

  @Test
  void aModelIsFoundByItsNumber() {
    assertThat(atelier.search("en", "shoes air 44").products()).first().isEqualTo("at-air");
  }
}
