package dev.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The parts of a score that merchants are told are all that it is made of. */
@VitrineTest
class ExplainedTest {

  private static final String SAVE =
      """
      mutation ($input: SearchRuleSaveInput!) {
        searchRuleSave(input: $input) { searchRule { handle } userErrors { code } }
      }
      """;
  private static final String DELETE =
      """
      mutation { searchRuleDelete(input: { handle: "at-rule" }) { deletedHandle } }
      """;

  private Bazaar atelier;

  @BeforeEach
  void open(@LocalServerPort int port) {
    atelier = Bazaar.atelier(port);
  }

  @AfterEach
  void takeTheRuleAway() {
    atelier.manage(DELETE, Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "en, dress",
    "en, red dress",
    "en, vega dress",
    "en, vase onda",
    "en, shoes corso 42",
    "en, apple juice 500 ml",
    "en, at-blue",
    "en, blue vase",
    "de, Apfelsaft",
    "ja, りんごジュース",
    "ja, ワンピース Vega",
    "zh-CN, 红色连衣裙",
    "ar, فستان",
  })
  void thePartsMakeUpTheScore(String locale, String query) {
    assertWhole(atelier.searchAsMerchant(locale, query));
  }

  @ParameterizedTest
  @CsvSource({"BOOST, rules", "BURY, rules", "PIN, pinned"})
  void whatRulesDoIsAPart(String kind, String part) {
    Map<String, ?> rule =
        Map.of(
            "handle", "at-rule", "kind", kind, "market", "atelier", "products", List.of("at-blue"));
    assertThat(atelier.manage(SAVE, Map.of("input", rule)).toString()).contains("at-rule");
    Bazaar.Found found = atelier.searchAsMerchant("en", "lyra dress");
    assertThat(found.part("at-blue", part)).isPositive();
    assertWhole(found);
  }

  @Test
  void whatHasAllWordsIsToldSo() {
    Bazaar.Found found = atelier.searchAsMerchant("en", "carnaroli rice 500 g");
    assertThat(found.part("at-rice-small", "allWords")).isPositive();
    assertThat(found.part("at-rice", "allWords")).isZero();
    assertWhole(found);
  }

  private static void assertWhole(Bazaar.Found found) {
    assertThat(found.products()).isNotEmpty();
    found
        .at("/edges")
        .valueStream()
        .map(edge -> edge.path("explain"))
        .forEach(
            explained ->
                assertThat(made(explained.path("parts")))
                    .as(explained.toString())
                    .isCloseTo(explained.path("score").asDouble(), Percentage.withPercentage(0.1)));
  }

  private static double made(JsonNode parts) {
    double words = of(parts, "WORDS").sum() * (1 + of(parts, "RAISES").sum());
    double moved =
        (words + of(parts, "ADDS").sum()) * of(parts, "MULTIPLIES").reduce(1, (a, b) -> a * b);
    return moved + of(parts, "PINS").sum();
  }

  private static DoubleStream of(JsonNode parts, String effect) {
    return parts
        .valueStream()
        .filter(part -> part.path("effect").asString().equals(effect))
        .mapToDouble(part -> part.path("value").asDouble());
  }
}
