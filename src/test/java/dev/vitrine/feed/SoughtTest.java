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
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What visitors looked for and did not find is in their next feed. */
@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoughtTest {

  private Camp camp;

  @BeforeAll
  void pitch(@LocalServerPort int port) {
    camp = new Camp(port);
  }

  private static void tells(Shopper visitor, String kind, Map<String, ?> event) {
    Answer recorded = visitor.mutate("Record", Map.of("events", List.of(Map.of(kind, event))));
    assertThat(recorded.number("/accepted")).isEqualTo(1);
  }

  private static Set<String> because(Shopper visitor, String code) {
    return Camp.feed(visitor, "HOME", Map.of("first", 20))
        .body()
        .at("/data/feed/edges")
        .valueStream()
        .filter(edge -> edge.at("/reason/code").asString().equals(code))
        .map(edge -> edge.at("/node/title").asString() + ": " + edge.at("/reason/text").asString())
        .collect(Collectors.toSet());
  }

  @Test
  void aSearchWithoutAClickIsRemembered() {
    Shopper visitor = camp.visitor();
    assertThat(because(visitor, "YOU_SEARCHED")).isEmpty();
    tells(visitor, "searched", Map.of("query", "tents", "at", Instant.now().toString()));
    Patience.await()
        .untilAsserted(
            () ->
                assertThat(because(visitor, "YOU_SEARCHED"))
                    .contains("Thing camp-tents-3: Because you searched for “tents”")
                    .noneMatch(it -> it.contains("boots")));
  }

  @Test
  void aCategoryThatWasLookedThroughIsRemembered() {
    Shopper visitor = camp.visitor();
    String category =
        visitor
            .run(
                "query @inContext(market: \"g-de\") { product(slug: \"camp-stoves-2\") {"
                    + " categories { id } } }",
                Map.of())
            .text("/data/product/categories/0/id");
    tells(visitor, "listingViewed", Map.of("categoryId", category, "at", Instant.now().toString()));
    Patience.await()
        .untilAsserted(
            () ->
                assertThat(because(visitor, "YOU_BROWSED"))
                    .contains("Thing camp-stoves-3: From where you looked around")
                    .noneMatch(it -> it.contains("socks")));
  }
}
