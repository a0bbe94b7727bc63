package dev.vitrine.behaviour.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.platform.intake.ImportClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VitrineTest
class VisitorTest {

  private static final Map<String, ?> ALL =
      Map.of("consent", Map.of("personalization", true, "analytics", true));
  private static final Map<String, ?> STATISTICS =
      Map.of("consent", Map.of("personalization", false, "analytics", true));
  private static final String VISITOR =
      "{ visitor { id consent { personalization analytics } historyCount } }";

  @LocalServerPort int port;
  @Autowired VisitorTokens tokens;
  private Shopper shopper;

  @BeforeEach
  void connect() {
    shopper = Shopper.of(port);
  }

  private Answer ask(String token) {
    return shopper.visiting(token).run(VISITOR, Map.of());
  }

  private String consent(String token) {
    return ask(token).json("/data/visitor/consent");
  }

  @Test
  void aVisitorIsKnownAgainByTheToken() {
    Answer made = shopper.mutate("Visit", ALL);
    assertThat(ask(made.text("/token")).text("/data/visitor/id"))
        .isEqualTo(made.text("/visitor/id"))
        .isNotEmpty();
  }

  @Test
  void aTokenSaysUntilWhenItIsGood() {
    Instant expiresAt = Instant.parse(shopper.mutate("Visit", ALL).text("/expiresAt"));
    assertThat(Duration.between(Instant.now(), expiresAt)).isGreaterThan(Duration.ofDays(399));
  }

  @Test
  void whoAgreesToNothingAgreedToNothing() {
    String token = shopper.mutate("Visit", Map.of()).text("/token");
    assertThat(consent(token)).isEqualTo("{'personalization':false,'analytics':false}");
  }

  @Test
  void consentHoldsUntilItIsChanged() {
    String token = shopper.mutate("Visit", ALL).text("/token");
    Answer changed = shopper.visiting(token).mutate("Consent", STATISTICS);
    assertThat(changed.json("/visitor/consent"))
        .isEqualTo("{'personalization':false,'analytics':true}")
        .isEqualTo(consent(token));
  }

  @Test
  void consentWithoutAVisitorIsRefused() {
    assertThat(shopper.mutate("Consent", ALL).refusals()).containsExactly("VISITOR_REQUIRED");
  }

  @Test
  void consentWithAForgedTokenIsRefused() {
    assertThat(shopper.visiting("vtv_forged").mutate("Consent", ALL).refusals())
        .containsExactly("VISITOR_TOKEN_INVALID");
  }

  @Test
  void nobodyIsNoVisitor() {
    assertThat(shopper.run(VISITOR, Map.of()).json("/data")).isEqualTo("{'visitor':null}");
  }

  @Test
  void anotherVisitorsIdDoesNotMakeAToken() {
    String token = shopper.mutate("Visit", ALL).text("/token");
    String id = shopper.mutate("Visit", ALL).text("/visitor/id");
    assertThat(
            shopper
                .visiting(token)
                .run("query ($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
                .json("/data"))
        .isEqualTo("{'node':null}");
    assertThat(ask("vtv_" + id).text("/errors/0/extensions/code"))
        .isEqualTo("VISITOR_TOKEN_INVALID");
  }

  @Test
  void anExpiredTokenIsRefused() {
    String token = tokens.of(1, Instant.now().minusSeconds(1));
    assertThat(ask(token).text("/errors/0/extensions/code")).isEqualTo("VISITOR_TOKEN_EXPIRED");
  }

  @Test
  void aVisitorOfTheImportIsIdentifiedWithTheirHistory() {
    String name = "u-" + UUID.randomUUID();
    new ImportClient(port)
        .send(
            "{\"type\":\"product\",\"externalId\":\"visited\"}",
            "{\"type\":\"event\",\"visitor\":\"%s\",\"kind\":\"PURCHASED\",\"product\":\"visited\",\"at\":\"2025-02-01T10:00:00Z\"}"
                .formatted(name));
    String token = shopper.mutate("Visit", Map.of("externalId", name)).text("/token");
    assertThat(ask(token).json("/data/visitor/historyCount")).isEqualTo("1");
    assertThat(consent(token)).isEqualTo("{'personalization':true,'analytics':true}");
  }

  @Test
  void withoutAKeyNobodyIsIdentified() {
    assertThat(shopper.withKey("none").mutate("Visit", Map.of("externalId", "u-1")).refusals())
        .containsExactly("FORBIDDEN input.externalId");
  }

  @Test
  void aRepeatedRequestMakesOneVisitor() {
    Map<String, ?> input = Map.of("idempotencyKey", UUID.randomUUID().toString());
    assertThat(shopper.mutate("Visit", input).body())
        .isEqualTo(shopper.mutate("Visit", input).body());
  }
}
