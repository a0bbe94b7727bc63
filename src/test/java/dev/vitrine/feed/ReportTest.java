package dev.vitrine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.checkout.Till;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {

  private static final String REPORT =
      """
      { feedReport(market: "g-de") { placement strategy currency shown views carts purchases revenueMinorUnits } }
      """;
  private static final String SAVE =
      """
      mutation ($input: FeedPlacementSaveInput!) {
        feedPlacementSave(input: $input) { userErrors { code } }
      }
      """;

  private static final String EXPERIMENTS =
      """
      {
        feedPlacements { placement splitWeights { strategy weight } experiment { id startedAt } }
        feedSplitReport { placement experiment shownOfA shownOfB pValue }
      }
      """;

  private Camp camp;

  @BeforeAll
  void pitch(@LocalServerPort int port) {
    camp = new Camp(port);
  }

  private JsonNode row(String placement, String strategy) {
    return camp.nobody()
        .manage(REPORT, Map.of())
        .at("/data/feedReport")
        .valueStream()
        .filter(row -> row.path("placement").asString().equals(placement))
        .filter(row -> row.path("strategy").asString().equals(strategy))
        .findFirst()
        .orElseThrow();
  }

  private static void did(Shopper visitor, String what, String product, String requestId) {
    Map<String, ?> event =
        Map.of("productId", product, "at", Instant.now().toString(), "requestId", requestId);
    assertThat(
            visitor
                .mutate("Record", Map.of("events", List.of(Map.of(what, event))))
                .number("/accepted"))
        .isEqualTo(1);
  }

  @Test
  void whatIsLookedAtAndOrderedFromAFeedIsCountedForItsStrategy() {
    Shopper visitor = camp.visitor("PURCHASED camp-tents-1");
    Answer feed = Camp.feed(visitor, "EMAIL", Map.of("first", 3));
    assertThat(feed.text("/data/feed/edges/0/node/title")).isEqualTo("Thing camp-stoves-1");
    assertThat(feed.text("/data/feed/edges/0/strategy")).isEqualTo("INTEREST");
    String stove = feed.text("/data/feed/edges/0/node/id");
    String requestId = feed.text("/data/feed/requestId");
    did(visitor, "productViewed", stove, requestId);
    did(visitor, "addedToCart", stove, requestId);
    Patience.await().until(() -> row("EMAIL", "INTEREST").path("carts").asInt() == 1);

    String cart = Till.filledCart(visitor, camp.variant("camp-stoves-1"), 2);
    Till.invoice(visitor, cart);
    assertThat(Till.place(visitor, cart).refusals()).isEmpty();
    Patience.await().until(() -> row("EMAIL", "INTEREST").path("purchases").asInt() == 2);
    JsonNode row = row("EMAIL", "INTEREST");
    assertThat(row.path("views").asInt()).isEqualTo(1);
    assertThat(row.path("currency").asString()).isEqualTo("EUR");
    assertThat(row.path("revenueMinorUnits").asInt()).isEqualTo(2 * 1999);
  }

  @Test
  void whatAModelRecommendsIsCountedForTheModel() {
    Answer answer =
        camp.nobody()
            .contract(
                "Recommendations",
                Map.of("productId", camp.product("camp-tents-1"), "market", "g-de"));
    String stove = answer.text("/data/node/alsoBought/edges/0/node/id");
    did(camp.visitor(), "productViewed", stove, answer.text("/data/node/alsoBought/requestId"));
    Patience.await()
        .until(() -> row("RECOMMENDATIONS", "BOUGHT_TOGETHER").path("views").asInt() == 1);
    assertThat(row("RECOMMENDATIONS", "SIMILAR").path("views").asInt()).isZero();
  }

  @Test
  void whatNamesAnAnswerThatShowedSomethingElseIsNotCounted() {
    Shopper visitor = camp.visitor("PURCHASED camp-boots-1");
    Answer feed = Camp.feed(visitor, "FOR_YOU", Map.of("first", 1));
    did(visitor, "productViewed", camp.product("camp-tents-3"), feed.text("/data/feed/requestId"));
    Patience.await().until(() -> row("FOR_YOU", "INTEREST").path("shown").asInt() > 0);
    assertThat(row("FOR_YOU", "INTEREST").path("views").asInt()).isZero();
  }

  @Test
  void anExperimentGivesEitherRecipeToItsVisitorsAndTellsHowSureItIs() {
    camp.nobody()
        .manage(
            SAVE,
            Map.of(
                "input",
                Map.of(
                    "placement",
                    "AFTER_PURCHASE",
                    "splitShare",
                    1,
                    "splitWeights",
                    List.of(Map.of("strategy", "NEW", "weight", 1)))));
    Shopper visitor = camp.visitor("PURCHASED camp-boots-1");
    Answer feed = Camp.feed(visitor, "AFTER_PURCHASE", Map.of("first", 2));
    assertThat(feed.text("/data/feed/edges/0/strategy")).isEqualTo("NEW");
    JsonNode split =
        Patience.await()
            .until(
                () -> experiments("feedSplitReport", "AFTER_PURCHASE").getFirst(),
                row -> row.path("shownOfB").asInt() > 0);
    assertThat(split.path("pValue").asDouble()).isEqualTo(1);
  }

  @Test
  void anExperimentComparesThoseAloneWhoAgreeToBeCounted() {
    Map<String, ?> wanted =
        Map.of(
            "placement",
            "HOME",
            "splitShare",
            1,
            "splitWeights",
            List.of(Map.of("strategy", "NEW", "weight", 0.3)));
    camp.nobody().manage(SAVE, Map.of("input", wanted));
    Map<String, ?> shy = Map.of("personalization", true, "analytics", false);
    String token = camp.nobody().mutate("Visit", Map.of("consent", shy)).text("/token");
    Camp.feed(camp.nobody().visiting(token), "HOME", Map.of("first", 2));
    Camp.feed(camp.visitor(), "HOME", Map.of("first", 2));
    JsonNode running = experiments("feedPlacements", "HOME").getFirst();
    JsonNode compared =
        Patience.await()
            .until(
                () -> experiments("feedSplitReport", "HOME").getFirst(),
                row -> row.path("experiment").equals(running.at("/experiment/id")));
    camp.nobody()
        .manage(SAVE, Map.of("input", Map.of("placement", "HOME", "splitWeights", List.of())));
    assertThat(compared.path("shownOfB").asInt()).isEqualTo(1);
  }

  /** Gives the showroom's experiment after all visitors got this recipe. */
  private JsonNode experiment(String strategy, double weight) {
    List<?> weights = List.of(Map.of("strategy", strategy, "weight", weight));
    Map<String, ?> wanted =
        Map.of("placement", "SHOWROOM", "splitShare", 1, "splitWeights", weights);
    assertThat(camp.nobody().manage(SAVE, Map.of("input", wanted)).toString())
        .doesNotContain("code");
    return experiments("feedPlacements", "SHOWROOM").getFirst();
  }

  private List<JsonNode> experiments(String field, String placement) {
    return camp.nobody()
        .manage(EXPERIMENTS, Map.of())
        .at("/data/" + field)
        .valueStream()
        .filter(row -> row.path("placement").asString().equals(placement))
        .toList();
  }

  private void isCounted(JsonNode experiment, int shown) {
    Camp.feed(camp.visitor(), "SHOWROOM", Map.of("first", 2));
    JsonNode counted =
        Patience.await()
            .until(
                () -> experiments("feedSplitReport", "SHOWROOM").getFirst(),
                row -> row.path("experiment").equals(experiment.at("/experiment/id")));
    assertThat(counted.path("shownOfB").asInt()).isEqualTo(shown);
  }

  @Test
  void anExperimentIsToldAndOneWithOtherWeightsIsCountedByItself() {
    JsonNode first = experiment("NEW", 0.5);
    assertThat(first.path("splitWeights").toString())
        .isEqualTo("[{\"strategy\":\"NEW\",\"weight\":0.5}]");
    isCounted(first, 1);
    assertThat(experiment("NEW", 0.50).path("experiment")).isEqualTo(first.path("experiment"));
    JsonNode second = experiment("POPULAR", 1);
    assertThat(second.path("experiment")).isNotEqualTo(first.path("experiment"));
    isCounted(second, 1);
    assertThat(experiments("feedSplitReport", "SHOWROOM")).hasSize(2);
    Map<String, ?> end = Map.of("placement", "SHOWROOM", "splitWeights", List.of());
    camp.nobody().manage(SAVE, Map.of("input", end));
    assertThat(experiments("feedPlacements", "SHOWROOM").getFirst().path("experiment").isNull())
        .isTrue();
  }

  @Test
  void aReportIsForThoseWithTheScope() {
    assertThat(
            camp.nobody()
                .withKey("nobody's")
                .manage(REPORT, Map.of())
                .at("/data/feedReport")
                .isMissingNode())
        .isTrue();
  }
}
