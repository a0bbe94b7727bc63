package dev.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What becomes of what is typed before it is a query, or never is one. */
@VitrineTest
class TypedTest {

  private static Bazaar bazaar;

  @LocalServerPort int port;

  @BeforeEach
  void open() {
    if (bazaar == null) {
      bazaar = Bazaar.on(port);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the",
        "*:*",
        "title:(",
        "a AND (b OR",
        "/.*/",
        "\"",
        "😀 dress",
        "dress\u0000",
        "dress\u202e",
        "\u200fdress",
        "😀",
        "...!?",
        "dress وصف 赤い",
        "-",
        "((((",
        "\\",
        "~1",
        "{\"query\":{}}",
        "of the and",
        "<script>alert(1)",
        "dress\ud83d",
        "\udc00",
        "\u202a\u202b\u2067",
        "\u0007\u001b[2J",
        "d\u200br\u200bess",
        "dress~2^10 -red +blue",
        "[* TO *]",
        "(a+)+$",
        "dress赤いفستان플랫"
      })
  void oddQueriesAreAnsweredOrRefused(String query) {
    Bazaar.Found found = bazaar.search("en", query);
    boolean answered = found.answer().at("/data/search").isObject();
    assertThat(answered || found.error().equals("QUERY_WITHOUT_WORDS"))
        .as(found.answer().toString())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "en, the of and",
    "de, der die das",
    "fr, le la les",
    "ja, のはが",
  })
  void stopWordsAloneAreAnswered(String locale, String query) {
    assertThat(bazaar.search(locale, query).at("/totalCount").isNumber()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dress\u0000", "\u200fdress\u200e", "dress\ud83d", "\u202edress", "😀 dress"})
  void whatNobodySeesDoesNotKeepAProductFromBeingFound(String query) {
    assertThat(bazaar.search("en", query).products()).contains("bz-red", "bz-blue");
  }

  @Test
  void tenThousandCharactersWithoutASpaceAreRefused() {
    assertThat(bazaar.search("en", "ä".repeat(10_000)).error()).isEqualTo("QUERY_TOO_LONG");
  }

  @Test
  void whatHasNoWordsIsRefusedInTheCallersLanguage() {
    assertThat(refusal("de")).isNotBlank().isNotEqualTo(refusal("en"));
  }

  private static String refusal(String locale) {
    Bazaar.Found found = bazaar.search(locale, "!!!");
    assertThat(found.error()).isEqualTo("QUERY_WITHOUT_WORDS");
    return found.answer().at("/errors/0/message").asString();
  }

  @Test
  void aNovelIsRefused() {
    assertThat(bazaar.search("en", "word ".repeat(2_000)).error()).isEqualTo("QUERY_TOO_LONG");
  }

  @Test
  void manyFiltersAreRefused() {
    List<Map<String, Object>> filters = Collections.nCopies(200, Map.of("available", true));
    assertThat(bazaar.search("en", "dress", Map.of("filters", filters)).error())
        .isEqualTo("TOO_MANY_FILTERS");
  }

  @ParameterizedTest
  @CsvSource({
    "en, kes, '', Kestrel",
    "ja, わんぴ, ワンピース, ''",
    "zh-CN, lyq, 连衣裙, ''",
    "ar, فسات, فساتين, ''",
    "de, klei, Kleider, ''",
    "ja, わんp, ワンピース, ''",
    "zh-CN, lian yi qun, 连衣裙, ''",
    "ar, الفسات, فساتين, ''",
  })
  void whatIsTypedLeadsToCategoriesAndBrands(
      String locale, String typed, String category, String brand) {
    String document =
        "query ($query: String!) { suggest(query: $query) { categories { title } brands { name } }"
            + " }";
    String found =
        bazaar.ask(locale, document, Map.of("query", typed)).at("/data/suggest").toString();
    assertThat(found).contains(category).contains(brand);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "the",
        "/.*/",
        "\"",
        "😀",
        "\u202e",
        "(",
        "\\",
        "<script>",
        "dress\u0000"
      })
  void oddLettersAreAnsweredWhileTyping(String typed) {
    String document = "query ($query: String!) { suggest(query: $query) { products { title } } }";
    assertThat(
            bazaar
                .ask("en", document, Map.of("query", typed))
                .at("/data/suggest/products")
                .isArray())
        .isTrue();
  }

  @Test
  void whatIsTypedLeadsToProducts() {
    String document =
        "query ($query: String!) { suggest(query: $query) { products { externalId } } }";
    assertThat(
            bazaar
                .ask("en", document, Map.of("query", "kestrel note"))
                .at("/data/suggest/products")
                .toString())
        .contains("bz-note");
  }
}
