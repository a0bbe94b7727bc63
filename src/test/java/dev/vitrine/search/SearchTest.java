package dev.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@VitrineTest
class SearchTest {

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
    "en, dresses",
    "en, dress",
    "de, Kleid",
    "de, kleider",
    "fr, robes",
    "fr, robe d'été",
    "fr, robe d'ete",
    "es, vestido",
    "es, vestidos",
    "ja, ワンピース",
    "ja, ﾜﾝﾋﾟｰｽ",
    "zh-CN, 连衣裙",
    "ko, 원피스를",
    "ar, فستان",
    "ar, فُسْتَان",
    "ar, فساتين",
    "ar, الفساتين",
  })
  void anyFormOfAWordFindsTheProduct(String locale, String query) {
    assertThat(bazaar.search(locale, query).products()).contains("bz-red", "bz-blue");
  }

  @Test
  void aCompoundFindsItsWordsApart() {
    assertThat(bazaar.search("de", "Laufschuhe").products()).contains("bz-run", "bz-zumlaufen");
  }

  @Test
  void wordsApartFindTheirCompound() {
    assertThat(bazaar.search("de", "Schuhe zum Laufen").products())
        .contains("bz-zumlaufen", "bz-run");
  }

  @Test
  void aLongCompoundFindsWhatItsHeadNames() {
    assertThat(bazaar.search("de", "Damenwinterjacke").products()).contains("bz-winter");
  }

  @ParameterizedTest
  @CsvSource({"en, creme brulee", "en, Crème brûlée", "fr, creme brulee", "de, salatschuessel"})
  void accentsMakeNoDifference(String locale, String query) {
    assertThat(bazaar.search(locale, query).at("/totalCount").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es", "it", "pt-BR", "ja", "ko", "zh-CN", "ar"})
  void aProductWithoutTranslationIsFoundByItsFallback(String locale) {
    assertThat(bazaar.search(locale, "notebook").products()).contains("bz-note");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wd40", "WD-40", "wd 40", "ＷＤ－４０"})
  void aModelNumberIsFoundHoweverItIsSpelt(String query) {
    assertThat(bazaar.search("en", query).products()).containsExactly("bz-oil");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BZ/4711-X", "bz4711x", "4006381333931", "bz-oil"})
  void aProductIsFoundByItsNumbers(String query) {
    assertThat(bazaar.search("en", query).products()).first().isEqualTo("bz-oil");
  }

  @ParameterizedTest
  @CsvSource({"en, 8gb", "en, 8 GB", "en, notebook 8gb", "de, 8 GB"})
  void aNumberWithAUnitIsFoundHoweverItIsSpelt(String locale, String query) {
    assertThat(bazaar.search(locale, query).products()).first().isEqualTo("bz-note");
  }

  @ParameterizedTest
  @CsvSource({
    "en, dress QX-7731",
    "en, dress model 500",
    "de, Kleid für 110",
    "fr, robe 50 cl",
  })
  void aNumberThatNothingHasIsLeftOutAndTold(String locale, String query) {
    Bazaar.Found found = bazaar.search(locale, query);
    assertThat(found.products()).contains("bz-red", "bz-blue");
    assertThat(found.at("/relaxation/droppedTerms")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en, 15.6\"", "de, '15,6 Zoll'", "ja, 15.6インチ"})
  void inchesAreFoundInEveryLanguage(String locale, String query) {
    assertThat(bazaar.search(locale, query).products()).containsExactly("bz-note");
  }

  @ParameterizedTest
  @CsvSource({"de, wd40", "de, WD 40", "fr, wd-40", "ja, WD40", "zh-CN, wd 40", "ar, WD-40"})
  void aModelNumberIsFoundInEveryLanguage(String locale, String query) {
    assertThat(bazaar.search(locale, query).products()).containsExactly("bz-oil");
  }

  @ParameterizedTest
  @CsvSource({"en, wd41", "de, WD-45", "en, wd4O", "en, BZ/4712-X"})
  void aModelNumberIsNeverCorrected(String locale, String query) {
    assertThat(bazaar.search(locale, query).at("/correctedQuery").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "de, Kestrel Laufschuhe",
    "ja, Kestrel ノートブック",
    "fr, kestrel notebook",
  })
  void aBrandNarrowsInEveryLanguage(String locale, String query) {
    assertThat(bazaar.search(locale, query).understood()).anyMatch(it -> it.contains("brand"));
  }

  @Test
  void brandAndTypeAreFoundTogether() {
    assertThat(bazaar.search("en", "kestrel notebooks").products())
        .containsExactlyInAnyOrder("bz-note", "bz-note16");
  }

  @ParameterizedTest
  @CsvSource({
    "en, sumer dress, summer dress",
    "de, Winterjcke, winterjacke",
    "en, notbook, notebook"
  })
  void aMisspeltWordIsCorrectedAndSaidSo(String locale, String query, String meant) {
    assertThat(bazaar.searchCorrected(locale, query).at("/correctedQuery").asString())
        .isEqualToIgnoringCase(meant);
  }

  @ParameterizedTest
  @CsvSource({"ja, サマーワソピース", "zh-CN, 夏日连衣群", "ko, 여름 원피수"})
  void aWrongCharacterIsForgivenInScriptsWithoutSpaces(String locale, String query) {
    assertThat(bazaar.search(locale, query).products()).contains("bz-red");
  }

  @Test
  void theOriginalCanBeForced() {
    Bazaar.Found found = bazaar.search("en", "notbook", Map.of("correct", false));
    assertThat(found.at("/correctedQuery").isNull()).isTrue();
  }

  @Test
  void wordsThatWereFoundAreMarked() {
    assertThat(bazaar.search("de", "kleid siena").at("/edges/0/highlights/0/html").asString())
        .contains("<em>Siena</em>");
  }

  @Test
  void theBestPassageOfADescriptionIsMarkedAndEscaped() {
    assertThat(passages(bazaar.search("en", "olive wood")))
        .containsExactly(
            "Turned from one piece of <em>olive</em> <em>wood</em> &amp; oiled by hand: wipe it"
                + " dry.");
  }

  @Test
  void wordsAreMarkedInTheDescriptionOfTheCallersLanguage() {
    assertThat(passages(bazaar.search("de", "Olivenholz")))
        .containsExactly("Aus einem Stück <em>Olivenholz</em> gedrechselt.");
  }

  private static List<String> passages(Bazaar.Found found) {
    return found
        .at("/edges/0/highlights")
        .valueStream()
        .filter(it -> it.path("field").asString().equals("description"))
        .map(it -> it.path("html").asString().strip())
        .toList();
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    Bazaar.Found first = bazaar.search("en", "dress", Map.of("first", 1));
    String cursor = first.at("/edges/0/cursor").asString();
    Bazaar.Found second = bazaar.search("en", "dress", Map.of("first", 5, "after", cursor));
    assertThat(second.products()).hasSize(2).doesNotContainAnyElementsOf(first.products());
  }

  @Test
  void aCursorOfAnotherQueryIsRefused() {
    String cursor =
        bazaar.search("en", "dress", Map.of("first", 1)).at("/edges/0/cursor").asString();
    assertThat(bazaar.search("en", "notebook", Map.of("after", cursor)).error())
        .isEqualTo("CURSOR_MISMATCH");
  }

  @Test
  void facetsComeWithTheResult() {
    assertThat(bazaar.search("en", "dress").texts("facets", "/key")).contains("bz_color", "price");
  }

  @Test
  void aFacetIsSearchedWithin() {
    String document =
        """
        query ($query: String!) {
          search(query: $query) {
            facet(key: "bz_color", matching: "BLU") { ... on TermsFacet { values { value } } }
          }
        }
        """;
    assertThat(
            bazaar
                .ask("en", document, Map.of("query", "dress"))
                .at("/data/search/facet/values")
                .toString())
        .isEqualTo("[{\"value\":\"blue\"}]");
  }

  @Test
  void merchantsAreToldThePartsOfAScore() {
    assertThat(bazaar.searchAsMerchant("en", "siena").at("/edges/0/explain/parts").toString())
        .contains("title");
  }

  @Test
  void shoppersAreNotToldThePartsOfAScore() {
    assertThat(bazaar.search("en", "siena").at("/edges/0/explain").isNull()).isTrue();
  }
}
