package dev.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@VitrineTest
class MerchandisingTest {

  private static final String SAVE =
      """
      mutation ($input: SearchRuleSaveInput!) {
        searchRuleSave(input: $input) {
          searchRule { handle kind words products }
          userErrors { code path }
        }
      }
      """;
  private static final String DELETE =
      """
      mutation { searchRuleDelete(input: { handle: "bz-rule" }) { deletedHandle } }
      """;

  private static Bazaar bazaar;

  @LocalServerPort int port;

  @BeforeEach
  void open() {
    if (bazaar == null) {
      bazaar = Bazaar.on(port);
    }
  }

  @AfterEach
  void takeTheRuleAway() {
    bazaar.manage(DELETE, Map.of());
  }

  @Test
  void synonymsHoldBothWaysAtOnce() {
    save("SYNONYM", Map.of("words", List.of("frock", "dress")));
    assertThat(bazaar.search("en", "frock").products()).contains("bz-red", "bz-blue");
  }

  @Test
  void synonymsMayHoldOneWay() {
    save("SYNONYM", Map.of("words", List.of("tableware"), "synonyms", List.of("bowl")));
    assertThat(bazaar.search("en", "tableware").products())
        .containsExactlyInAnyOrder("bz-bowl", "bz-creme");
  }

  @Test
  void synonymsHoldInTheirLocale() {
    save("SYNONYM", Map.of("words", List.of("fetzen", "kleid"), "locale", "de"));
    assertThat(bazaar.search("de", "fetzen").products()).contains("bz-red");
    assertThat(bazaar.search("en", "fetzen").products()).doesNotContain("bz-red");
  }

  @Test
  void pinnedProductsComeFirstInTheirOrder() {
    save("PIN", Map.of("query", "dress", "products", List.of("bz-bowl", "bz-blue")));
    assertThat(bazaar.search("en", "dresses", Map.of("interpret", false)).products())
        .startsWith("bz-bowl", "bz-blue");
  }

  @Test
  void aRuleHoldsForItsQueryAlone() {
    save("PIN", Map.of("query", "dress", "products", List.of("bz-bowl")));
    assertThat(bazaar.search("en", "notebook").products()).doesNotContain("bz-bowl");
  }

  @Test
  void buriedProductsComeLast() {
    save("BURY", Map.of("brand", brand("Ottilie")));
    assertThat(bazaar.search("en", "dress").products()).first().isEqualTo("bz-red-dear");
  }

  @Test
  void boostedProductsComeFirst() {
    save("BOOST", Map.of("attribute", "bz_color", "value", "blue", "factor", "50"));
    assertThat(bazaar.search("en", "dress").products()).first().isEqualTo("bz-blue");
  }

  @Test
  void hiddenProductsAreNotFound() {
    save("HIDE", Map.of("products", List.of("bz-blue")));
    assertThat(bazaar.search("en", "dress").products())
        .contains("bz-red")
        .doesNotContain("bz-blue");
  }

  @Test
  void hiddenProductsAreNotSuggested() {
    String document =
        "query ($query: String!) { suggest(query: $query) { products { externalId } } }";
    assertThat(bazaar.ask("en", document, Map.of("query", "dress")).toString()).contains("bz-blue");
    save("HIDE", Map.of("products", List.of("bz-blue")));
    assertThat(bazaar.ask("en", document, Map.of("query", "dress")).toString())
        .contains("bz-red")
        .doesNotContain("bz-blue");
  }

  @Test
  void aRuleMayHoldInACategoryAlone() {
    save("HIDE", Map.of("products", List.of("bz-blue"), "category", "bz-computers"));
    assertThat(bazaar.search("en", "dress").products()).contains("bz-blue");
  }

  @Test
  void aRuleOfAnotherMarketDoesNotHold() {
    save("HIDE", Map.of("products", List.of("bz-blue"), "market", "bazaar-elsewhere"));
    assertThat(bazaar.search("en", "dress").products()).contains("bz-blue");
  }

  @Test
  void aRuleHoldsInItsTime() {
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    save("HIDE", Map.of("products", List.of("bz-blue"), "startsAt", tomorrow.toString()));
    assertThat(bazaar.search("en", "dress").products()).contains("bz-blue");
  }

  @Test
  void aQueryLeadsElsewhere() {
    save("REDIRECT", Map.of("query", "return", "location", "/help/returns"));
    assertThat(bazaar.search("en", "returns").at("/redirect/location").asString())
        .isEqualTo("/help/returns");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "//elsewhere.example", "help", "data:text/html,x"})
  void aQueryLeadsToNothingThatABrowserWouldRun(String location) {
    JsonNode answer = saved("REDIRECT", Map.of("query", "return", "location", location));
    assertThat(answer.toString()).contains("INVALID_URL");
  }

  @Test
  void theRulesThatMovedAProductAreTold() {
    save("BOOST", Map.of("products", List.of("bz-blue")));
    assertThat(
            bazaar
                .searchAsMerchant("en", "luna dress")
                .at("/edges/0/explain/appliedRules")
                .toString())
        .isEqualTo("[\"bz-rule\"]");
  }

  @Test
  void aRuleThatSaysNothingIsRefused() {
    JsonNode answer = saved("REDIRECT", Map.of("query", "return"));
    assertThat(answer.at("/userErrors").toString())
        .isEqualTo("[{\"code\":\"NEEDED_BY_KIND\",\"path\":[\"input\",\"location\"]}]");
  }

  @Test
  void aRuleThatNamesAnUnknownProductIsRefused() {
    JsonNode answer = saved("PIN", Map.of("products", List.of("nobody")));
    assertThat(answer.at("/userErrors/0/code").asString()).isEqualTo("UNKNOWN_PRODUCT");
  }

  @Test
  void aPreviewShowsBeforeAndAfterWithoutSaving() {
    String preview =
        """
        query ($rule: SearchRuleSaveInput!) {
          searchPreview(query: "frock", market: "bazaar", rule: $rule) {
            before { totalCount }
            after { totalCount }
          }
        }
        """;
    Map<String, Object> rule =
        Map.of("handle", "p", "kind", "SYNONYM", "words", List.of("frock", "dress"));
    assertThat(bazaar.manage(preview, Map.of("rule", rule)).at("/data/searchPreview").toString())
        .isEqualTo("{\"before\":{\"totalCount\":0},\"after\":{\"totalCount\":3}}");
  }

  @Test
  void aMerchantSaysHowMuchRatingsCount() {
    bazaar.take(
        """
        {"type":"review","externalId":"bz-praise","product":"bz-note16","rating":5,"at":"2026-01-01T00:00:00Z"}
        """);
    save("WEIGHTS", Map.of("rating", "50"));
    Patience.await()
        .untilAsserted(
            () ->
                assertThat(bazaar.search("en", "notebook").products())
                    .startsWith("bz-note16", "bz-note"));
    save("WEIGHTS", Map.of("rating", "0"));
    assertThat(bazaar.search("en", "notebook").products()).startsWith("bz-note", "bz-note16");
  }

  @Test
  void synonymsOfOneWayDoNotHoldTheOther() {
    save("SYNONYM", Map.of("words", List.of("tableware"), "synonyms", List.of("bowl")));
    assertThat(bazaar.search("en", "bowl").products()).contains("bz-bowl");
    assertThat(synonyms("bowl")).doesNotContain("tableware");
    assertThat(synonyms("tableware")).contains("bowl");
  }

  @Test
  void synonymsOfBothWaysHoldTheOther() {
    save("SYNONYM", Map.of("words", List.of("tableware", "bowl")));
    assertThat(synonyms("tableware")).contains("bowl");
  }

  private static String synonyms(String query) {
    return bazaar.searchAsMerchant("en", query).at("/edges/0/explain/matchedSynonyms").toString();
  }

  @Test
  void aRuleThatIsOverDoesNotHold() {
    Instant yesterday = Instant.now().minus(Duration.ofDays(1));
    save("HIDE", Map.of("products", List.of("bz-blue"), "endsAt", yesterday.toString()));
    assertThat(bazaar.search("en", "dress").products()).contains("bz-blue");
  }

  @Test
  void aRuleHoldsInItsMarket() {
    save("HIDE", Map.of("products", List.of("bz-blue"), "market", "bazaar"));
    assertThat(bazaar.search("en", "dress").products()).doesNotContain("bz-blue");
  }

  @Test
  void aRuleHoldsInItsCategory() {
    save("HIDE", Map.of("products", List.of("bz-blue"), "category", "bz-dresses"));
    assertThat(bazaar.search("en", "dress").products()).doesNotContain("bz-blue");
  }

  @Test
  void aRuleThatIsTakenAwayHoldsNoLonger() {
    save("HIDE", Map.of("products", List.of("bz-blue")));
    bazaar.manage(DELETE, Map.of());
    assertThat(bazaar.search("en", "dress").products()).contains("bz-blue");
  }

  private static String brand(String name) {
    return name.toLowerCase(java.util.Locale.ROOT);
  }

  private static void save(String kind, Map<String, Object> input) {
    JsonNode answer = saved(kind, input);
    assertThat(answer.at("/searchRule/handle").asString())
        .as(answer.toString())
        .isEqualTo("bz-rule");
  }

  private static JsonNode saved(String kind, Map<String, Object> input) {
    Map<String, Object> rule = new HashMap<>(input);
    rule.put("handle", "bz-rule");
    rule.put("kind", kind);
    JsonNode answer = bazaar.manage(SAVE, Map.of("input", rule));
    return answer.at("/data/searchRuleSave").isObject()
        ? answer.at("/data/searchRuleSave")
        : answer;
  }
}
