package dev.vitrine.behaviour.visitor;

import static dev.vitrine.behaviour.Stroller.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.StoreCalls;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.intake.ImportClient;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** What visitors ask for by a key. */
@VitrineTest
class RepetitionsTest {

  private static final Map<String, ?> STATISTICS =
      Map.of("consent", Map.of("personalization", false, "analytics", true));
  private static final Map<String, ?> EVERYTHING =
      Map.of("consent", Map.of("personalization", true, "analytics", true));

  private final String key = UUID.randomUUID().toString();

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private Stroller stroller;
  private String product;

  @BeforeEach
  void stroll() {
    new ImportClient(port).send("{\"type\":\"product\",\"externalId\":\"repeated\"}");
    long id =
        database
            .sql("SELECT id FROM product WHERE external_id = 'repeated'")
            .map(row -> row.get(0, Long.class))
            .one()
            .block();
    product = GlobalId.of("Product", id).encoded();
    stroller = Stroller.willing(port);
  }

  private Answer ask(String operation, Map<String, ?> input) {
    Map<String, Object> keyed = new HashMap<>(input);
    keyed.put("idempotencyKey", key);
    return stroller.shopper().mutate(operation, keyed);
  }

  private static Map<String, ?> views(String product, Instant at) {
    return Map.of("events", List.of(event("productViewed", product, at)));
  }

  @Test
  void aRepeatedConsentIsAnsweredAsItWas() {
    Answer first = ask("Consent", STATISTICS);
    stroller.shopper().mutate("Consent", EVERYTHING);
    assertThat(ask("Consent", STATISTICS).body()).isEqualTo(first.body());
    assertThat(first.json("/visitor/consent"))
        .isEqualTo("{'personalization':false,'analytics':true}");
  }

  @Test
  void aRepeatedConsentChangesNothing() {
    ask("Consent", STATISTICS);
    stroller.shopper().mutate("Consent", EVERYTHING);
    ask("Consent", STATISTICS);
    assertThat(
            stroller
                .shopper()
                .run("{ visitor { consent { personalization } } }", Map.of())
                .json("/data/visitor/consent"))
        .isEqualTo("{'personalization':true}");
  }

  @Test
  void anotherConsentUnderTheSameKeyIsRefused() {
    ask("Consent", STATISTICS);
    assertThat(ask("Consent", EVERYTHING).refusals())
        .containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
  }

  @Test
  void whoIsForgottenIsToldSoAgain() {
    assertThat(ask("Forget", Map.of()).json("/forgotten")).isEqualTo("true");
    assertThat(ask("Forget", Map.of()).json("/forgotten")).isEqualTo("true");
    assertThat(stroller.shopper().mutate("Forget", Map.of()).refusals())
        .containsExactly("VISITOR_REQUIRED");
  }

  @Test
  void repeatedEventsAreCountedAsTheyWere() {
    Map<String, ?> mixed =
        Map.of(
            "events",
            List.of(
                event("productViewed", product, Instant.now()),
                event("productViewed", product, Instant.parse("2001-01-01T00:00:00Z"))));
    Answer first = ask("Record", mixed);
    assertThat(first.number("/accepted")).isEqualTo(1);
    assertThat(ask("Record", mixed).body()).isEqualTo(first.body());
    Patience.await().until(() -> stroller.historyCount() == 1);
  }

  @Test
  void otherEventsUnderTheSameKeyAreRefusedAndCounted() {
    ask("Record", views(product, Instant.now()));
    Answer other = ask("Record", views(product, Instant.now().minusSeconds(60)));
    assertThat(other.refusals()).containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
    assertThat(other.number("/rejected")).isEqualTo(1);
    Patience.await().until(() -> stroller.historyCount() == 1);
  }

  @Test
  void theSameKeyOfAnotherVisitorIsAnotherKey() {
    ask("Record", views(product, Instant.now()));
    stroller = Stroller.willing(port);
    assertThat(ask("Record", views(product, Instant.now().minusSeconds(60))).number("/accepted"))
        .isEqualTo(1);
  }

  @Test
  void withoutAKeyNoAnswerIsKept() {
    try (StoreCalls calls = StoreCalls.begin()) {
      stroller.did("productViewed", product, Instant.now());
      assertThat(calls.statements()).anyMatch(sql -> sql.contains("FROM visitor d"));
      assertThat(calls.statements()).noneMatch(sql -> sql.contains("idempotent_answer"));
    }
  }
}
