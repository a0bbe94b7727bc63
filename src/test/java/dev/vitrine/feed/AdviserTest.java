package dev.vitrine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.platform.graphql.GlobalId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** An adviser sees the profile of a visitor who allows it, and chooses for them. */
@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdviserTest {

  private static final String CREATE =
      """
      mutation ($input: StyleSelectionCreateInput!) {
        styleSelectionCreate(input: $input) { selection { id note products { externalId } } userErrors { code path } }
      }
      """;
  private static final String CLIENT =
      "query ($id: ID!) { styleClient(id: $id) { id profile { tastes { attribute value } sizes {"
          + " size } } selections { note } } }";
  private static final String MINE =
      """
      query @inContext(market: "g-de") { styleSelections { id note locale products { title } } }
      """;
  private static final String FEED =
      """
      query ($placement: FeedPlacement!, $after: String) @inContext(market: "g-de") {
        feed(placement: $placement, first: 1, after: $after) {
          edges { cursor strategy reason { code text note } node { title } }
        }
      }
      """;

  @Autowired DatabaseClient database;
  private Camp camp;
  private Shopper shopper;
  private Shopper adviser;
  private String id;

  @BeforeAll
  void pitch(@LocalServerPort int port) {
    camp = new Camp(port);
    adviser = Shopper.of(port);
  }

  @BeforeEach
  void meet() {
    shopper = camp.visitor();
    id = shopper.run("{ visitor { id } }", Map.of()).text("/data/visitor/id");
  }

  private Answer say(boolean granted) {
    return payload(
        shopper.run(
            "mutation { styleAdviceUpdate(input: { granted: %s }) { visitor { styleAdvice } userErrors { code path } } }"
                .formatted(granted),
            Map.of()));
  }

  private static Answer payload(Answer answer) {
    return new Answer(answer.status(), answer.body().path("data").values().iterator().next());
  }

  private Answer choose(Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>();
    input.put("clientId", id);
    input.put("products", List.of("camp-stoves-3", "camp-socks-2"));
    input.put("note", "For cold evenings");
    input.put("locale", "en");
    input.putAll(more);
    JsonNode answer = adviser.manage(CREATE, Map.of("input", input));
    return new Answer(200, answer.at("/data/styleSelectionCreate"));
  }

  private List<String> chosen() {
    return shopper
        .run(MINE, Map.of())
        .body()
        .at("/data/styleSelections")
        .valueStream()
        .flatMap(selection -> selection.path("products").valueStream())
        .map(product -> product.path("title").asString())
        .toList();
  }

  private Answer feed(String placement, String after) {
    Map<String, Object> variables = new HashMap<>(Map.of("placement", placement));
    if (!after.isEmpty()) {
      variables.put("after", after);
    }
    return shopper.run(FEED, variables);
  }

  private String client(String named) {
    return adviser.manage(CLIENT, Map.of("id", named)).at("/data/styleClient/id").asString("");
  }

  private void taste() {
    camp.goods()
        .take(
            """
            {"type":"quiz","handle":"camp-quiz","questions":[{"key":"boots","choices":[{"key":"44","sizes":[{"category":"camp-boots","size":"44"}]}]}]}\
            """);
    String quiz =
        Patience.await()
            .until(
                () ->
                    shopper
                        .run("{ styleQuiz(handle: \"camp-quiz\") { id } }", Map.of())
                        .text("/data/styleQuiz/id"),
                found -> !found.isEmpty());
    Map<String, ?> answer = Map.of("questionKey", "boots", "choiceKeys", List.of("44"));
    shopper.mutate("StyleQuizAnswer", Map.of("quizId", quiz, "answers", List.of(answer)));
  }

  @Test
  void nobodyIsSeenUnlessTheySaySo() {
    assertThat(client(id)).isEmpty();
    assertThat(choose(Map.of()).refusals()).containsExactly("NOT_FOUND input.clientId");
  }

  @Test
  void whoSaysSoIsSeen() {
    taste();
    assertThat(say(true).text("/visitor/styleAdvice")).isEqualTo("true");
    JsonNode seen = adviser.manage(CLIENT, Map.of("id", id)).at("/data/styleClient");
    assertThat(seen.at("/profile/sizes/0/size").asString()).isEqualTo("44");
  }

  @Test
  void aClientIsFoundInTheList() {
    say(true);
    JsonNode clients =
        adviser.manage("{ styleClients(first: 1) { nodes { id since } } }", Map.of());
    assertThat(clients.at("/data/styleClients/nodes/0/id").asString()).isEqualTo(id);
  }

  @Test
  void theSelectionIsInTheListWithItsNote() {
    say(true);
    assertThat(choose(Map.of()).refusals()).isEmpty();
    assertThat(chosen()).containsExactly("Thing camp-stoves-3", "Thing camp-socks-2");
    assertThat(shopper.run(MINE, Map.of()).text("/data/styleSelections/0/note"))
        .isEqualTo("For cold evenings");
  }

  @Test
  void theSelectionIsInTheFeedWithItsReasonAndNote() {
    say(true);
    choose(Map.of());
    assertThat(feed("HOME", "").json("/data/feed/edges/0/reason"))
        .isEqualTo(
            "{'code':'ADVISER','text':'Chosen for you by your style adviser','note':'For cold"
                + " evenings'}");
    assertThat(feed("SHOWROOM", "").text("/data/feed/edges/0/node/title"))
        .isEqualTo("Thing camp-stoves-3");
  }

  @Test
  void revokedNothingIsShownAnyMoreNotEvenInAFeedThatIsPaged() {
    say(true);
    choose(Map.of());
    String cursor = feed("HOME", "").text("/data/feed/edges/0/cursor");
    assertThat(feed("HOME", cursor).text("/data/feed/edges/0/strategy")).isEqualTo("ADVISER");
    say(false);
    assertThat(feed("HOME", cursor).json("/data/feed/edges")).isEqualTo("[]");
    assertThat(chosen()).isEmpty();
    assertThat(client(id)).isEmpty();
    assertThat(feed("HOME", "").text("/data/feed/edges/0/strategy")).isNotEqualTo("ADVISER");
  }

  @Test
  void withoutConsentToPersonalizationNobodySeesAnything() {
    say(true);
    choose(Map.of());
    shopper.mutate(
        "Consent", Map.of("consent", Map.of("personalization", false, "analytics", true)));
    assertThat(client(id)).isEmpty();
    assertThat(chosen()).isEmpty();
    assertThat(say(true).refusals()).containsExactly("CONSENT_MISSING");
  }

  @Test
  void aSelectionThatIsDismissedIsGone() {
    say(true);
    choose(Map.of());
    String selection = shopper.run(MINE, Map.of()).text("/data/styleSelections/0/id");
    String dismiss =
        "mutation { styleSelectionDismiss(input: { id: \"%s\" }) { dismissed userErrors { code path } } }"
            .formatted(selection);
    assertThat(payload(camp.visitor().run(dismiss, Map.of())).refusals())
        .containsExactly("NOT_FOUND input.id");
    assertThat(payload(shopper.run(dismiss, Map.of())).text("/dismissed")).isEqualTo("true");
    assertThat(chosen()).isEmpty();
  }

  @Test
  void anAdviserTakesASelectionBack() {
    say(true);
    String selection = choose(Map.of()).text("/selection/id");
    adviser.manage(
        "mutation ($id: ID!) { styleSelectionDelete(input: { id: $id }) { deleted } }",
        Map.of("id", selection));
    assertThat(chosen()).isEmpty();
  }

  @Test
  void whatCannotBeChosenIsRefused() {
    say(true);
    assertThat(
            choose(
                    Map.of(
                        "products",
                        List.of("camp-stoves-3", "camp-nothing"),
                        "note",
                        " ",
                        "expiresAt",
                        Instant.now().minus(1, ChronoUnit.DAYS).toString()))
                .refusals())
        .containsExactly(
            "NOT_FOUND input.products.1", "REQUIRED input.note", "SELECTION_OVER input.expiresAt");
  }

  @Test
  void adviceTakesItsScope() {
    String weak =
        adviser
            .manage(
                "mutation { apiKeyCreate(input: { label: \"weak\", scopes: [CATALOG_WRITE] }) {"
                    + " secret } }",
                Map.of())
            .at("/data/apiKeyCreate/secret")
            .asString();
    say(true);
    assertThat(
            adviser
                .withKey(weak)
                .manage(CLIENT, Map.of("id", id))
                .at("/errors/0/extensions/code")
                .asString())
        .isEqualTo("FORBIDDEN");
  }

  @Test
  void theSelectionIsTheCustomersAfterSigningIn() {
    say(true);
    choose(Map.of());
    shopper.mutate(
        "Register",
        Map.of(
            "email",
            UUID.randomUUID() + "@example.org",
            "password",
            "correct horse",
            "name",
            "Ada"));
    assertThat(chosen()).hasSize(2);
    assertThat(client(id)).isEmpty();
  }

  @Test
  void whatWasChosenIsToldAndForgotten() {
    say(true);
    choose(Map.of());
    assertThat(
            shopper
                .run("{ visitor { export } }", Map.of())
                .json("/data/visitor/export/advice/selections/0/products"))
        .isEqualTo("['camp-stoves-3','camp-socks-2']");
    long key = GlobalId.parse(id).orElseThrow().key();
    assertThat(traces(key)).isEqualTo(2);
    shopper.mutate("Forget", Map.of());
    assertThat(traces(key)).isZero();
  }

  private long traces(long visitor) {
    return database
        .sql(
            """
            SELECT (SELECT count(*) FROM style_selection WHERE visitor_id = :visitor)
              + (SELECT count(*) FROM style_advice_grant WHERE visitor_id = :visitor)
            """)
        .bind("visitor", visitor)
        .map(row -> row.get(0, Long.class))
        .one()
        .block();
  }
}
