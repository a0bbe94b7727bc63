package dev.vitrine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Three visitors of one shop: one says what they like, one buys, one just comes in. */
@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreeVisitorsTest {

  private static final String COLOURS =
      """
      {"type":"attribute","key":"camp-colour","kind":"ENUM","filterable":true,"visible":true,"texts":{"en":{"label":"Colour"}},"values":[{"key":"moss","texts":{"en":{"label":"Moss"}}},{"key":"rust","texts":{"en":{"label":"Rust"}}}]}
      {"type":"product","externalId":"camp-socks-2","attributes":{"camp-colour":"moss"}}
      {"type":"product","externalId":"camp-stoves-2","attributes":{"camp-colour":"rust"}}
      {"type":"quiz","handle":"camp-style","texts":{"en":{"title":"Your colours"}},"questions":[{"key":"colour","kind":"SINGLE","texts":{"en":{"prompt":"Which?"}},"choices":[{"key":"moss","texts":{"en":{"label":"Moss"}},"weights":[{"attribute":"camp-colour","value":"moss","weight":"1"}]},{"key":"rust","texts":{"en":{"label":"Rust"}},"weights":[{"attribute":"camp-colour","value":"rust","weight":"1"}]}]}]}\
      """;

  private Camp camp;

  @BeforeAll
  void pitch(@LocalServerPort int port) {
    camp = new Camp(port);
    camp.goods().take(COLOURS);
    Patience.await().until(() -> isPainted("camp-socks-2") && isPainted("camp-stoves-2"));
  }

  private boolean isPainted(String sku) {
    return camp.nobody()
        .run(
            "query ($slug: String!) @inContext(market: \"g-de\") { product(slug: $slug) {"
                + " attributes { key } } }",
            Map.of("slug", sku))
        .body()
        .toString()
        .contains("camp-colour");
  }

  private void answer(Shopper visitor, String colour) {
    String quiz =
        Patience.await()
            .until(
                () ->
                    visitor
                        .contract("StyleQuiz", Map.of("handle", "camp-style"))
                        .text("/data/styleQuiz/id"),
                id -> !id.isEmpty());
    Map<String, ?> choice = Map.of("questionKey", "colour", "choiceKeys", List.of(colour));
    Answer answered =
        visitor.mutate("StyleQuizAnswer", Map.of("quizId", quiz, "answers", List.of(choice)));
    assertThat(answered.refusals()).isEmpty();
  }

  private void buys(Shopper visitor, String sku) {
    Map<String, ?> bought = Map.of("productId", camp.product(sku), "at", Instant.now().toString());
    Answer recorded =
        visitor.mutate("Record", Map.of("events", List.of(Map.of("purchased", bought))));
    assertThat(recorded.number("/accepted")).isEqualTo(1);
  }

  private static Answer showroom(Shopper visitor) {
    return Camp.feed(visitor, "SHOWROOM", Map.of("first", 8));
  }

  private static String first(Answer feed, String what) {
    return feed.text("/data/feed/edges/0/" + what);
  }

  @Test
  void eachSeesSomethingElseFirstAndIsToldWhy() {
    Shopper anna = camp.visitor();
    answer(anna, "moss");
    Patience.await()
        .untilAsserted(
            () -> {
              Answer annas = showroom(anna);
              assertThat(first(annas, "node/title")).isEqualTo("Thing camp-socks-2");
              assertThat(first(annas, "reason/text")).isEqualTo("Your style");
            });

    Shopper ben = camp.visitor();
    buys(ben, "camp-tents-1");
    Patience.await()
        .untilAsserted(
            () -> {
              Answer bens = Camp.feed(ben, "HOME", Map.of("first", 8));
              assertThat(first(bens, "node/title")).isEqualTo("Thing camp-stoves-1");
              assertThat(first(bens, "reason/text"))
                  .isEqualTo("Because you bought Thing camp-tents-1");
            });

    Answer caras = showroom(camp.visitor());
    assertThat(caras.json("/data/feed/personalized")).isEqualTo("false");
    assertThat(first(caras, "reason/code"))
        .isIn(Set.of("TRENDING_HERE", "POPULAR_HERE", "NEW_HERE"));
  }

  @Test
  void whoIsForgottenIsAStranger() {
    Shopper dora = camp.visitor("PURCHASED camp-boots-1");
    assertThat(showroom(dora).json("/data/feed/personalized")).isEqualTo("true");
    assertThat(dora.mutate("Forget", Map.of()).json("/forgotten")).isEqualTo("true");
    assertThat(showroom(dora).json("/data/feed/personalized")).isEqualTo("false");
  }
}
