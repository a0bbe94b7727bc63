package dev.vitrine.feed.box;

import static dev.vitrine.feed.box.BoxShop.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What boxes and feeds know of each other. */
@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoxAndFeedTest {

  private static final String BOX = "box-of-two";

  private BoxShop shop;

  @BeforeAll
  void open(@LocalServerPort int port) {
    shop = new BoxShop(port);
    shop.offer(BOX, 40, "");
  }

  private List<String> feed(Stroller stroller) {
    return stroller
        .shopper()
        .run(
            "query @inContext(market: \"box-de\", currency: \"EUR\") {"
                + " feed(placement: SHOWROOM, first: 20) { nodes { title } } }",
            Map.of())
        .body()
        .at("/data/feed/nodes")
        .valueStream()
        .map(node -> node.path("title").asString())
        .toList();
  }

  @Test
  void aSampleThatWasDislikedIsNotShownAgain() {
    Stroller stroller = shop.visitor("oily");
    String order = shop.take(stroller, BOX, ids(shop.box(stroller, BOX))).text("/order/id");
    String sample = shop.boxed(stroller).getFirst();
    String title =
        stroller
            .shopper()
            .run(
                "query ($id: ID!) @inContext(market: \"box-de\") { node(id: $id) { ... on Product {"
                    + " title } } }",
                Map.of("id", sample))
            .text("/data/node/title");
    assertThat(feed(stroller)).contains(title);
    shop.review(stroller, order, Map.of(sample, false));
    assertThat(feed(stroller)).isNotEmpty().doesNotContain(title);
  }

  @Test
  void whatTheVisitorBoughtIsNotProposed() {
    Stroller stroller = shop.visitor("dry");
    String bought = ids(shop.box(stroller, BOX)).getFirst();
    stroller.did("purchased", bought, Instant.now());
    Patience.await().until(() -> !ids(shop.box(stroller, BOX)).contains(bought));
  }
}
