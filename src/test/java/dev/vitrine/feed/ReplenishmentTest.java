package dev.vitrine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplenishmentTest {

  private static final String DUE =
      """
      query @inContext(market: "g-de") {
        customer { replenishments { product { title } lastOrderedAt dueAt confidence } }
      }
      """;

  private Camp camp;

  @BeforeAll
  void pitch(@LocalServerPort int port) {
    camp = new Camp(port);
  }

  private static Shopper customer(Shopper visitor) {
    Map<String, ?> account =
        Map.of(
            "email", UUID.randomUUID() + "@example.com",
            "password", "correct horse",
            "name", "Ada");
    return visitor.signedIn(visitor.mutate("Register", account).text("/session/token"));
  }

  @Test
  void whatACustomerBuysOnARhythmIsToldWithItsNextDate() {
    Shopper customer =
        customer(
            camp.visitor(
                "PURCHASED camp-socks-3",
                "PRODUCT_VIEWED camp-boots-1",
                "PURCHASED camp-socks-3",
                "PURCHASED camp-tents-1"));
    Answer answer = customer.run(DUE, Map.of());
    String first = "/data/customer/replenishments/0/";
    assertThat(answer.text(first + "product/title")).isEqualTo("Thing camp-socks-3");
    Instant last = Instant.parse(answer.text(first + "lastOrderedAt"));
    assertThat(Duration.between(last, Instant.parse(answer.text(first + "dueAt"))).toHours())
        .isEqualTo(48);
    assertThat(answer.body().at("/data/customer/replenishments").size()).isEqualTo(1);
  }

  @Test
  void theContractsQuestionIsAnswered() {
    Answer answer = customer(camp.visitor()).contract("Replenish", Map.of());
    assertThat(answer.json("/data/customer/replenishments")).isEqualTo("[]");
  }

  @Test
  void whatIsDueIsShownAgainThoughItWasBought() {
    Shopper visitor =
        camp.visitor(
            "PURCHASED camp-socks-3",
            "PRODUCT_VIEWED camp-boots-1",
            "PURCHASED camp-socks-3",
            "PRODUCT_VIEWED camp-boots-1",
            "PRODUCT_VIEWED camp-boots-2");
    Answer letter = Camp.feed(visitor, "EMAIL", Map.of("first", 20));
    assertThat(Camp.titles(letter)).contains("Thing camp-socks-3");
    assertThat(letter.body().at("/data/feed/edges").toString()).contains("DUE_AGAIN");
  }

  @Test
  void whatIsDueIsToldWithItsDateAndHowSureThatIsThoughOthersBuyItWithThat() {
    Shopper visitor =
        camp.visitor(
            "PURCHASED camp-boots-1",
            "PURCHASED camp-socks-1",
            "PRODUCT_VIEWED camp-boots-1",
            "PURCHASED camp-socks-1",
            "PRODUCT_VIEWED camp-boots-1",
            "PRODUCT_VIEWED camp-boots-2");
    JsonNode reason = reasonOf("Thing camp-socks-1", visitor);
    assertThat(reason.path("code").asString()).isEqualTo("DUE_AGAIN");
    assertThat(Instant.parse(reason.path("dueAt").asString()))
        .isBetween(Instant.now().minusSeconds(86_400 + 60), Instant.now().plusSeconds(60));
    assertThat(reason.path("confidence").asDouble()).isEqualTo(0.5);
  }

  private static JsonNode reasonOf(String title, Shopper visitor) {
    return visitor
        .run(
            "query @inContext(market: \"g-de\") { feed(placement: HOME, first: 50) { edges { node {"
                + " title } reason { code dueAt confidence } } } }",
            Map.of())
        .body()
        .at("/data/feed/edges")
        .valueStream()
        .filter(edge -> edge.at("/node/title").asString().equals(title))
        .findFirst()
        .orElseThrow()
        .path("reason");
  }

  @Test
  void aRhythmIsKnownHoweverMuchWasLookedAtSince() {
    Answer answer = customer(camp.busyVisitor(90, 60, 30)).run(DUE, Map.of());
    assertThat(answer.text("/data/customer/replenishments/0/product/title"))
        .isEqualTo("Thing camp-socks-3");
  }

  @Test
  void whatIsDueIsShownAgainHoweverMuchWasLookedAtSince() {
    Answer letter = Camp.feed(camp.busyVisitor(90, 60, 30), "EMAIL", Map.of("first", 20));
    assertThat(letter.body().at("/data/feed/edges").toString()).contains("DUE_AGAIN");
  }

  @Test
  void whatWasBoughtIsNotShownHoweverMuchWasLookedAtSince() {
    Shopper visitor = camp.busyVisitor(2);
    assertThat(Camp.titles(Camp.feed(visitor, "FOR_YOU", Map.of("first", 100))))
        .isNotEmpty()
        .doesNotContain("Thing camp-socks-3");
  }
}
