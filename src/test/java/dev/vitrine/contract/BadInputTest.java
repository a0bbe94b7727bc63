package dev.vitrine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.demo.DemoTest;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the shop answers to what cannot be answered, and that it goes on afterwards. */
@DemoTest
class BadInputTest {

  private static final String LISTING =
      """
      query(
        $first: Int, $after: String, $filters: [ProductFilterInput!], $sort: ProductSort
      ) @inContext(market: "de", locale: "fr") {
        products(first: $first, after: $after, filters: $filters, sort: $sort) {
          nodes { title }
          pageInfo { endCursor }
        }
      }
      """;

  @LocalServerPort int port;
  private Frontend frontend;

  @BeforeEach
  void connect() {
    frontend = new Frontend(port);
  }

  @AfterEach
  void theNextRequestWorks() {
    frontend.run("CategoryTree", Place.GERMANY, Map.of()).complete();
  }

  @ParameterizedTest
  @CsvSource({
    "market, atlantis, UNKNOWN_MARKET",
    "locale, x, UNKNOWN_LOCALE",
    "currency, XAU, UNKNOWN_CURRENCY"
  })
  void anUnknownContextIsRefusedWithWhatThereIs(String part, String value, String code) {
    Answer answer =
        frontend.ask(
            "query @inContext(%s: \"%s\") { context { market { name } } }".formatted(part, value),
            Map.of(),
            Map.of("Vitrine-Market", "de", "Accept-Language", "de"));
    assertThat(answer.error()).isEqualTo(code);
    assertThat(answer.body().at("/errors/0/extensions/value").asString()).isEqualTo(value);
    assertThat(answer.body().at("/errors/0/extensions/allowed")).isNotEmpty();
    assertThat(answer.body().has("data")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Vitrine-Market, atlantis, UNKNOWN_MARKET",
    "Vitrine-Currency, XAU, UNKNOWN_CURRENCY",
  })
  void anUnknownContextInAHeaderIsRefusedToo(String header, String value, String code) {
    Answer answer =
        frontend.ask("{ context { market { name } } }", Map.of(), Map.of(header, value));
    assertThat(answer.error()).isEqualTo(code);
  }

  @Test
  void aRefusalIsToldInTheCallersLanguage() {
    Answer answer =
        frontend.ask(
            "query @inContext(market: \"atlantis\", locale: \"ja\") { context { locale { tag } } }",
            Map.of(),
            Map.of());
    assertThat(answer.body().at("/errors/0/message").asString()).matches(".*\\p{IsHiragana}.*");
  }

  @Test
  void whatASlugOrPathDoesNotLeadToIsAbsent() {
    Answer answer =
        frontend.ask(
            """
            {
              product(slug: "no-such-thing") { id }
              category(path: "/no/such") { id }
              collection(handle: "no-such") { id }
              brand(slug: "no-such") { id }
              route(path: "/no/such/thing") { canonicalPath }
              nodes(ids: ["nonsense"]) { id }
            }
            """,
            Map.of(),
            Map.of());
    assertThat(answer.body().has("errors")).isFalse();
    assertThat(answer.body().path("data").toString())
        .isEqualTo(
            "{\"product\":null,\"category\":null,\"collection\":null,\"brand\":null,"
                + "\"route\":null,\"nodes\":[null]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "bm9uc2Vuc2U", "%00", "null"})
  void aTextThatIsNoCursorIsRefused(String cursor) {
    assertThat(listing(Map.of("after", cursor)).error()).isEqualTo("INVALID_CURSOR");
  }

  @ParameterizedTest
  @CsvSource({"101, 1", "21, 21"})
  void moreFiltersThanAnybodyChoosesAreRefused(int filters, int facets) {
    List<?> many =
        IntStream.range(0, filters)
            .mapToObj(i -> Map.of("option", Map.of("key", "k" + i % facets, "value", "v" + i)))
            .toList();
    assertThat(listing(Map.of("filters", many)).error()).isEqualTo("TOO_MANY_FILTERS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ products(first: 1, filters: [{ available: null }]) { totalCount } }",
        "{ category { id } }",
        "{ collection { id } }",
        "{ product(slug: \"a\\u0000b\") { id } }",
        "{ route(path: \"/us/p/a%00b\") { __typename } }",
      })
  void whatSaysNothingIsRefused(String query) {
    assertThat(frontend.ask(query, Map.of(), Map.of()).error()).isEqualTo("INVALID_ARGUMENT");
  }

  @Test
  void anAddressMayBeWrittenWithItsMarksByThemselves() {
    String path = "/us/p/" + Normalizer.normalize("ジーンズ-ローザ", Normalizer.Form.NFD);
    Answer answer =
        frontend.ask(
            "query ($path: String!) { route(path: $path) { __typename } }",
            Map.of("path", path),
            Map.of());
    assertThat(answer.body().at("/data/route/__typename").asString()).isEqualTo("ProductRoute");
  }

  @Test
  void aCursorWithOtherFiltersIsRefused() {
    String cursor = cursor();
    assertThat(listing(Map.of("after", cursor, "filters", List.of(Map.of("onSale", true)))).error())
        .isEqualTo("CURSOR_MISMATCH");
  }

  @Test
  void aCursorWithAnotherOrderIsRefused() {
    assertThat(listing(Map.of("after", cursor(), "sort", "RATING")).error())
        .isEqualTo("CURSOR_MISMATCH");
  }

  @Test
  void aCursorOfAnotherMarketIsRefused() {
    Answer answer =
        frontend.ask(
            "query($after: String) @inContext(market: \"jp\") {"
                + " products(after: $after) { nodes { id } } }",
            Map.of("after", cursor()),
            Map.of());
    assertThat(answer.error()).isEqualTo("CURSOR_MISMATCH");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101, 100_000})
  void aPageSizeOutOfBoundsIsRefused(int first) {
    assertThat(listing(Map.of("first", first)).error()).isEqualTo("PAGE_SIZE_OUT_OF_RANGE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'attribute': {'key': 'no-such', 'value': 'x'}} | UNKNOWN_FILTER",
        "{'number': {'key': 'no-such', 'min': '1'}} | UNKNOWN_FILTER",
        "{'option': {'key': 'no-such', 'value': 'x'}} | UNKNOWN_FILTER",
        "{'number': {'key': 'color', 'min': '1'}} | FILTER_NOT_A_NUMBER",
        "{'brand': 'no-such'} | UNKNOWN_BRAND",
        "{'category': '/no/such'} | UNKNOWN_CATEGORY",
        "{'price': {'min': '5', 'max': '1'}} | INVALID_RANGE",
        "{'price': {'min': 'cheap'}} | INVALID_VARIABLES",
        "{'taste': 'good'} | INVALID_VARIABLES",
        "{'onSale': true, 'available': true} | INVALID_VARIABLES",
        "{} | INVALID_VARIABLES"
      })
  void anUnknownFilterIsRefused(String filter, String code) {
    Object input =
        tools.jackson.databind.json.JsonMapper.shared().readTree(filter.replace('\'', '"'));
    assertThat(listing(Map.of("filters", List.of(input))).error()).isEqualTo(code);
  }

  @Test
  void anUnknownSortIsRefused() {
    assertThat(listing(Map.of("sort", "CHEAPEST")).error()).isEqualTo("INVALID_VARIABLES");
  }

  @Test
  void whatIsWrongIsToldInTheLanguageOfTheOperation() {
    Answer invalid = frontend.ask("query @inContext(locale: \"de\") { nope }", Map.of(), Map.of());
    assertThat(invalid.body().at("/errors/0/message").asString()).startsWith("Das Dokument");
    assertThat(invalid.body().at("/errors/0/extensions/detail").asString()).contains("'nope'");
    Answer unfit =
        frontend.ask(
            "query ($l: String, $n: Int) @inContext(locale: $l) { products(first: $n) { totalCount"
                + " } }",
            Map.of("l", "fr-CH", "n", "many"),
            Map.of());
    assertThat(unfit.body().at("/errors/0/message").asString())
        .isEqualTo("Les variables ne conviennent pas à l’opération.");
  }

  @Test
  void anOperationTooDeepIsRefused() {
    refused(
        "{ categories " + "{ children ".repeat(20) + "{ id }" + " }".repeat(20) + " }",
        "QUERY_TOO_DEEP");
  }

  @Test
  void anOperationTooWideIsRefused() {
    refused(
        "{ products(first: 100) { nodes { media(first: 100) { nodes { id altText } }"
            + " variants(first: 100) { nodes { id sku title gtin } } } } }",
        "QUERY_TOO_COMPLEX");
  }

  @Test
  void aDocumentTooLongIsRefused() {
    refused("{ categories { " + "id ".repeat(20_000) + "} }", "TOO_MANY_TOKENS");
  }

  @Test
  void aThousandAliasesAreRefused() {
    String aliases =
        IntStream.range(0, 1000)
            .mapToObj(i -> "a%d: categories { id }".formatted(i))
            .collect(Collectors.joining(" "));
    refused("{ " + aliases + " }", "TOO_MANY_ALIASES");
  }

  private void refused(String query, String code) {
    Answer answer = frontend.ask(query, Map.of(), Map.of());
    assertThat(answer.error()).isEqualTo(code);
    assertThat(answer.body().has("data")).isFalse();
  }

  private Answer listing(Map<String, Object> variables) {
    return frontend.ask(LISTING, variables, Map.of());
  }

  private String cursor() {
    return listing(Map.of("first", 3)).text("/products/pageInfo/endCursor");
  }
}
