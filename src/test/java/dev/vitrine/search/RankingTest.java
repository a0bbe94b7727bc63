package dev.vitrine.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.search.insight.Habits;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What moves products of which two at a time are told in the same words, are as old and are sold
 * out: whatever scores higher does so for what the test says.
 */
@VitrineTest
class RankingTest {

  private static final String SAVE =
      """
      mutation ($input: SearchRuleSaveInput!) {
        searchRuleSave(input: $input) { searchRule { handle } userErrors { code } }
      }
      """;
  private static final String DELETE =
      """
      mutation { searchRuleDelete(input: { handle: "ar-weights" }) { deletedHandle } }
      """;
  private static final String BEHAVIOUR =
      """
      {"type":"event","visitor":"ar-buyer","kind":"PURCHASED","market":"arena","product":"ar-sextant-2","quantity":40,"at":"%1$s"}
      {"type":"event","visitor":"ar-buyer","kind":"PURCHASED","market":"arena-abroad","product":"ar-astrolabe-2","quantity":40,"at":"%1$s"}
      {"type":"event","visitor":"ar-buyer","kind":"PURCHASED","market":"arena","product":"ar-case","quantity":900000,"at":"%1$s"}
      {"type":"review","externalId":"ar-praise","product":"ar-theodolite-2","rating":5,"at":"2026-01-01T00:00:00Z"}
      {"type":"review","externalId":"ar-more-praise","product":"ar-case","rating":5,"at":"2026-01-01T00:00:00Z"}
      """;

  private static Bazaar arena;

  @LocalServerPort int port;
  @Autowired Habits habits;

  @BeforeEach
  void open() {
    if (arena == null) {
      arena = Bazaar.opened(port, "arena");
      arena.take(BEHAVIOUR.formatted(Instant.now().minusSeconds(60)));
    }
  }

  @AfterEach
  void takeTheWeightsAway() {
    arena.manage(DELETE, Map.of());
  }

  @Test
  void whatSellsInTheMarketRanksHigher() {
    awaited("sextant", found -> first(found, "sales", "ar-sextant-2", "ar-sextant-1"));
  }

  @Test
  void whatSellsInAnotherMarketDoesNot() {
    awaited("compass", found -> assertThat(found.part("ar-case", "sales")).isPositive());
    Bazaar.Found found = found("astrolabe");
    assertThat(found.score("ar-astrolabe-2")).isEqualTo(found.score("ar-astrolabe-1"));
  }

  @Test
  void whatIsRatedWellRanksHigher() {
    awaited("theodolite", found -> first(found, "rating", "ar-theodolite-2", "ar-theodolite-1"));
  }

  @Test
  void whatCameLatelyRanksHigher() {
    first(found("hourglass"), "freshness", "ar-new", "ar-old");
  }

  @Test
  void whatCanBeBoughtRanksHigher() {
    first(found("chronometer"), "stock", "ar-chronometer-2", "ar-chronometer-1");
  }

  @ParameterizedTest
  @CsvSource({
    "sales, sextant, ar-sextant-2",
    "rating, theodolite, ar-theodolite-2",
    "freshness, hourglass, ar-new",
    "stock, chronometer, ar-chronometer-2",
  })
  void merchantsSayHowMuchEachCounts(String part, String query, String product) {
    awaited(query, found -> assertThat(found.part(product, part)).isPositive());
    double standard = found(query).part(product, part);
    weigh(part, "2");
    assertThat(found(query).part(product, part)).isGreaterThan(5 * standard);
    weigh(part, "0");
    assertThat(found(query).part(product, part)).isZero();
  }

  @Test
  void aClickFurtherDownMovesMoreThanOneOnTop() {
    arena.take(clicks("ar-barometer-1", 1, 12) + clicks("ar-barometer-2", 10, 8));
    habits.learn().block(Duration.ofMinutes(1));
    first(found("barometer"), "clicks", "ar-barometer-2", "ar-barometer-1");
  }

  @Test
  void whatIsCalledSoRanksBeforeWhatOnlySellsAndPleases() {
    awaited("compass", found -> assertThat(found.part("ar-case", "sales")).isPositive());
    awaited("compass", found -> assertThat(found.part("ar-case", "rating")).isPositive());
    assertThat(found("compass").products()).containsExactly("ar-compass", "ar-case");
  }

  private static void first(Bazaar.Found found, String part, String first, String second) {
    assertThat(found.products()).containsExactly(first, second);
    assertThat(found.score(first)).isGreaterThan(found.score(second));
    assertThat(found.part(first, part)).isGreaterThan(found.part(second, part));
  }

  private static void awaited(String query, ThrowingConsumer<Bazaar.Found> proof) {
    Patience.await().untilAsserted(() -> proof.accept(found(query)));
  }

  private static Bazaar.Found found(String query) {
    return arena.searchAsMerchant("en", query);
  }

  private static void weigh(String part, String weight) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("handle", "ar-weights");
    rule.put("kind", "WEIGHTS");
    rule.put("market", "arena");
    rule.put(part, weight);
    var answer = arena.manage(SAVE, Map.of("input", rule));
    assertThat(answer.at("/data/searchRuleSave/searchRule/handle").asString())
        .as(answer.toString())
        .isEqualTo("ar-weights");
  }

  private static String clicks(String product, int position, int people) {
    return IntStream.range(0, people)
        .mapToObj(
            i ->
                """
                {"type":"event","visitor":"%s-%d","kind":"SEARCHED","market":"arena","query":"barometer","clickedProduct":"%s","position":%d,"at":"%s"}
                """
                    .formatted(product, i, product, position, Instant.now().minusSeconds(i)))
        .collect(Collectors.joining());
  }
}
