package dev.vitrine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.demo.DemoTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Words that shoppers of the demo shop are bound to try, though nothing there is called so. */
@DemoTest
class ShoppersWordsTest {

  private static final String SEARCH =
      """
      query ($query: String!, $market: String!, $locale: String!)
      @inContext(market: $market, locale: $locale) {
        search(query: $query, first: 50) {
          totalCount
          correctedQuery
          relaxation { droppedTerms }
          interpretation { filters { input } }
          edges { node { title } }
        }
      }
      """;

  @LocalServerPort int port;
  private Frontend frontend;

  @BeforeEach
  void connect() {
    frontend = new Frontend(port);
  }

  private Answer search(String market, String locale, String query) {
    return frontend.ask(
        SEARCH, Map.of("query", query, "market", market, "locale", locale), Map.of());
  }

  /** Words are known once the shop has read its own. */
  private Answer found(String market, String locale, String query) {
    return Patience.await().until(() -> search(market, locale, query), it -> !titles(it).isEmpty());
  }

  private static List<String> titles(Answer answer) {
    return answer.texts("/search/edges", "/node/title");
  }

  private static String dropped(Answer answer) {
    return answer.at("/search/relaxation/droppedTerms").toString();
  }

  @ParameterizedTest
  @CsvSource({"Pullover, pullover", "Pulover, pullover", "Ketten, kette"})
  void whatCompoundsEndWithIsFound(String query, String word) {
    assertThat(titles(found("de", "de", query)))
        .isNotEmpty()
        .allMatch(title -> title.toLowerCase().contains(word));
  }

  @Test
  void aKindIsShownWhereNothingOfItIsAsWished() {
    Answer shoes = found("de", "de", "Schuhe");
    Answer waterproof = found("de", "de", "wasserfeste Schuhe");
    assertThat(waterproof.text("/search/totalCount")).isEqualTo(shoes.text("/search/totalCount"));
    assertThat(dropped(waterproof)).isEqualTo("[\"wasserfeste\"]");
  }

  @Test
  void whatAThingIsForIsShownWhereTheThingIsNot() {
    Answer candles = found("de", "de", "Kerzenständer");
    assertThat(titles(candles)).first().asString().contains("Kerze");
    assertThat(dropped(candles)).doesNotContain("[]").isNotEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource({
    "us, en, sale, onSale",
    "us, en, shoes on sale, onSale",
    "de, de, Sale, onSale",
    "ch, fr, robes en soldes, onSale",
    "jp, ja, セール, onSale",
    "us, en, new shoes, isNew",
    "de, de, neue Schuhe, isNew",
    "jp, ja, 新作 ワンピース, isNew"
  })
  void whatIsReducedOrNewIsAskedForInWords(
      String market, String locale, String query, String filter) {
    Answer answer = found(market, locale, query);
    assertThat(answer.at("/search/correctedQuery").isNull()).isTrue();
    assertThat(answer.at("/search/interpretation/filters").toString()).contains(filter);
  }

  @Test
  void nothingIsShownForWhatIsMerelySpeltALittleAlike() {
    found("us", "en", "ring");
    assertThat(titles(search("us", "en", "orange marmalade"))).isEmpty();
  }

  @Test
  void aNounIsKeptWhereNothingOfItHasTheColour() {
    found("de", "de", "Strickjacke");
    Answer grey = search("de", "de", "Strickjacke grau");
    assertThat(titles(grey)).isNotEmpty().allMatch(title -> title.startsWith("Strickjacke"));
    assertThat(dropped(grey)).isEqualTo("[\"grau\"]");
  }

  @Test
  void whatOnlyMentionsAKindIsNotOfIt() {
    found("de", "de", "T-Shirt");
    assertThat(titles(search("de", "de", "T-Shirt weiss XL")))
        .isNotEmpty()
        .allMatch(title -> title.startsWith("T-Shirt"));
  }

  @Test
  void aWordThatNothingHasLeavesTheOthers() {
    found("de", "de", "Hemd");
    assertThat(titles(search("de", "de", "Hemd bügelfrei")))
        .isNotEmpty()
        .allMatch(title -> title.toLowerCase().contains("hemd"));
  }

  @ParameterizedTest
  @CsvSource({"ch, fr, tee shirt", "ch, fr, tee-shirt", "us, en, tee shirt"})
  void aTeeShirtIsNoTea(String market, String locale, String query) {
    found(market, locale, "t-shirt");
    assertThat(titles(search(market, locale, query)).getFirst()).containsIgnoringCase("t-shirt");
  }

  @ParameterizedTest
  @CsvSource({"指輪 シルバー, リング", "プレゼント, ギフト"})
  void japaneseThingsGoByEitherName(String query, String written) {
    found("jp", "ja", written);
    assertThat(titles(search("jp", "ja", query)).getFirst()).contains(written);
  }
}
