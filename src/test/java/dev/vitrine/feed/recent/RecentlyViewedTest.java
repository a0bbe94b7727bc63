package dev.vitrine.feed.recent;

import static dev.vitrine.behaviour.Stroller.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@VitrineTest
class RecentlyViewedTest {

  @LocalServerPort int port;
  private String first;
  private String second;

  @BeforeEach
  void stock() {
    Goods goods = new Goods(port);
    first = product(goods, "viewed-first");
    second = product(goods, "viewed-second");
  }

  private String product(Goods goods, String sku) {
    goods.product(sku, 5);
    return Shopper.of(port)
        .run(
            "query ($slug: String!) @inContext(market: \"g-de\") { product(slug: $slug) { id } }",
            Map.of("slug", sku))
        .text("/data/product/id");
  }

  private static List<String> seen(Stroller stroller, Map<String, ?> more) {
    Answer answer = stroller.shopper().contract("RecentlyViewed", more);
    return answer
        .body()
        .at("/data/recentlyViewed/edges")
        .valueStream()
        .map(edge -> edge.at("/node/id").asString())
        .toList();
  }

  @Test
  void whatWasLookedAtLastComesFirst() {
    Stroller stroller = Stroller.willing(port);
    Instant now = Instant.now();
    stroller.record(
        List.of(
            event("productViewed", first, now.minusSeconds(60)),
            event("productViewed", second, now.minusSeconds(40)),
            event("productViewed", first, now.minusSeconds(20)),
            event("collected", second, now)));
    Patience.await()
        .untilAsserted(
            () ->
                assertThat(seen(stroller, Map.of("market", "g-de")))
                    .containsExactly(first, second));
  }

  @Test
  void aGuestLookedAtNothing() {
    assertThat(
            Shopper.of(port)
                .contract("RecentlyViewed", Map.of())
                .json("/data/recentlyViewed/edges"))
        .isEqualTo("[]");
  }
}
