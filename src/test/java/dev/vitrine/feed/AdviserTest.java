package dev.vitrine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Shopper;
import dev.vitrine.platform.graphql.GlobalId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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

  @Autowired DatabaseClient database;
  private Camp camp;
  private Shopper shopper;
  private Shopper adviser;
  private Advice advice;
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
    advice = new Advice(camp, shopper, adviser, id);
  }

  @Test
  void nobodyIsSeenUnlessTheySaySo() {
    assertThat(advice.client(id)).isEmpty();
    assertThat(advice.choose(Map.of()).refusals()).containsExactly("NOT_FOUND input.clientId");
  }

  @Test
  void whoSaysSoIsSeen() {
    advice.taste();
    assertThat(advice.say(true).text("/visitor/styleAdvice")).isEqualTo("true");
    JsonNode seen = adviser.manage(Advice.CLIENT, Map.of("id", id)).at("/data/styleClient");
    assertThat(seen.at("/profile/sizes/0/size").asString()).isEqualTo("44");
  }

  @Test
  void aClientIsFoundInTheList() {
    advice.say(true);
    JsonNode clients =
        adviser.manage("{ styleClients(first: 1) { nodes { id since } } }", Map.of());
    assertThat(clients.at("/data/styleClients/nodes/0/id").asString()).isEqualTo(id);
  }

  @Test
  void theSelectionIsInTheListWithItsNote() {
    advice.say(true);
    assertThat(advice.choose(Map.of()).refusals()).isEmpty();
    assertThat(advice.chosen()).containsExactly("Thing camp-stoves-3", "Thing camp-socks-2");
    assertThat(shopper.run(Advice.MINE, Map.of()).text("/data/styleSelections/0/note"))
        .isEqualTo("For cold evenings");
  }

  @Test
  void theSelectionIsInTheFeedWithItsReasonAndNote() {
    advice.say(true);
    advice.choose(Map.of());
    assertThat(advice.feed("HOME", "").json("/data/feed/edges/0/reason"))
        .isEqualTo(
            "{'code':'ADVISER','text':'Chosen for you by your style adviser','note':'For cold"
                + " evenings'}");
    assertThat(advice.feed("SHOWROOM", "").text("/data/feed/edges/0/node/title"))
        .isEqualTo("Thing camp-stoves-3");
  }

  @Test
  void revokedNothingIsShownAnyMoreNotEvenInAFeedThatIsPaged() {
    advice.say(true);
    advice.choose(Map.of());
    String cursor = advice.feed("HOME", "").text("/data/feed/edges/0/cursor");
    assertThat(advice.feed("HOME", cursor).text("/data/feed/edges/0/strategy"))
        .isEqualTo("ADVISER");
    advice.say(false);
    assertThat(advice.feed("HOME", cursor).json("/data/feed/edges")).doesNotContain("ADVISER");
    assertThat(advice.chosen()).isEmpty();
    assertThat(advice.client(id)).isEmpty();
    assertThat(advice.feed("HOME", "").text("/data/feed/edges/0/strategy")).isNotEqualTo("ADVISER");
  }

  @Test
  void withoutConsentToPersonalizationNobodySeesAnything() {
    advice.say(true);
    advice.choose(Map.of());
    shopper.mutate(
        "Consent", Map.of("consent", Map.of("personalization", false, "analytics", true)));
    assertThat(advice.client(id)).isEmpty();
    assertThat(advice.chosen()).isEmpty();
    assertThat(advice.say(true).refusals()).containsExactly("CONSENT_MISSING");
  }

  @Test
  void aDismissalThatIsRepeatedByItsKeyIsAnsweredAsItWas() {
    advice.say(true);
    advice.choose(Map.of());
    String selection = shopper.run(Advice.MINE, Map.of()).text("/data/styleSelections/0/id");
    String dismiss =
        "mutation { styleSelectionDismiss(input: { id: \"%s\", idempotencyKey: \"once\" }) { dismissed userErrors { code path } } }"
            .formatted(selection);
    assertThat(Advice.payload(shopper.run(dismiss, Map.of())).text("/dismissed")).isEqualTo("true");
    assertThat(Advice.payload(shopper.run(dismiss, Map.of())).text("/dismissed")).isEqualTo("true");
  }

  @Test
  void aPermissionThatIsRepeatedByItsKeyIsNotGivenAgain() {
    String allow =
        "mutation { styleAdviceUpdate(input: { granted: true, idempotencyKey: \"once\" }) { visitor"
            + " { styleAdvice } userErrors { code path } } }";
    shopper.run(allow, Map.of());
    advice.say(false);
    assertThat(Advice.payload(shopper.run(allow, Map.of())).refusals()).isEmpty();
    assertThat(advice.choose(Map.of()).refusals()).isNotEmpty();
  }

  @Test
  void aSelectionThatIsDismissedIsGone() {
    advice.say(true);
    advice.choose(Map.of());
    String selection = shopper.run(Advice.MINE, Map.of()).text("/data/styleSelections/0/id");
    String dismiss =
        "mutation { styleSelectionDismiss(input: { id: \"%s\" }) { dismissed userErrors { code path } } }"
            .formatted(selection);
    assertThat(Advice.payload(camp.visitor().run(dismiss, Map.of())).refusals())
        .containsExactly("NOT_FOUND input.id");
    assertThat(Advice.payload(shopper.run(dismiss, Map.of())).text("/dismissed")).isEqualTo("true");
    assertThat(advice.chosen()).isEmpty();
  }

  @Test
  void anAdviserTakesASelectionBack() {
    advice.say(true);
    String selection = advice.choose(Map.of()).text("/selection/id");
    adviser.manage(
        "mutation ($id: ID!) { styleSelectionDelete(input: { id: $id }) { deleted } }",
        Map.of("id", selection));
    assertThat(advice.chosen()).isEmpty();
  }

  @Test
  void whatCannotBeChosenIsRefused() {
    advice.say(true);
    assertThat(
            advice
                .choose(
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
    advice.say(true);
    assertThat(
            adviser
                .withKey(weak)
                .manage(Advice.CLIENT, Map.of("id", id))
                .at("/errors/0/extensions/code")
                .asString())
        .isEqualTo("FORBIDDEN");
  }

  @Test
  void theSelectionIsTheCustomersAfterSigningIn() {
    advice.say(true);
    advice.choose(Map.of());
    shopper.register();
    assertThat(advice.chosen()).hasSize(2);
    assertThat(advice.client(id)).isEmpty();
  }

  @Test
  void whatWasChosenIsToldAndForgotten() {
    advice.say(true);
    advice.choose(Map.of());
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
