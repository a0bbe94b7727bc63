package dev.vitrine.feed;

import static dev.vitrine.cart.Shopper.input;
import static dev.vitrine.cart.Shopper.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.SecondInstance;
import dev.vitrine.Wire;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.cart.Watching;
import dev.vitrine.devservices.DevServices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What holds while Redis cannot be reached. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTest {

  private static final String DEGRADED = "/extensions/degraded";

  private Wire redis;
  private SecondInstance shop;
  private Camp camp;

  @BeforeAll
  void pitch() {
    redis = Wire.to(DevServices.tests().redis().host(), DevServices.tests().redis().port());
    shop = SecondInstance.start(redis);
    camp = new Camp(shop.port());
  }

  @AfterAll
  void leave() {
    shop.close();
    redis.close();
  }

  @BeforeEach
  void mend() {
    redis.mend();
    Patience.await().until(() -> feed(Stroller.willing(shop.port())).json(DEGRADED).isEmpty());
  }

  private static Answer feed(Stroller visitor) {
    return Camp.feed(visitor.shopper(), "HOME", Map.of("first", 3));
  }

  @Test
  void whatIsToldMeanwhileIsKeptAndCounted() {
    Stroller visitor = Stroller.willing(shop.port());
    String boots = camp.product("camp-boots-2");
    redis.cut();
    Answer told = visitor.did("productViewed", boots, Instant.now());
    assertThat(told.number("/accepted")).isEqualTo(1);
    assertThat(visitor.historyCount()).isEqualTo(1);
    redis.mend();
    Patience.await()
        .until(
            () ->
                visitor.did("collected", boots, Instant.now()).number("/accepted") == 1
                    && visitor.historyCount() >= 2);
  }

  @Test
  void aWatchedCartIsToldOfItsChanges() {
    String variant = new Goods(shop.port()).product("outage-lamp", 9);
    Shopper shopper = Shopper.of(shop.port());
    String cart = shopper.cart("g-de", List.of(line(variant, 1))).text("/cart/id");
    String document = "subscription ($id: ID!) { cartChanged(id: $id) { totalQuantity } }";
    try (Watching watching = Watching.bySse(shop.port(), document, Map.of("id", cart))) {
      Patience.await().until(() -> !watching.seen().isEmpty());
      redis.cut();
      shopper.mutate("CartLinesAdd", input(cart, Map.of("lines", List.of(line(variant, 1)))));
      Patience.await().until(() -> watching.last().path("totalQuantity").asInt() == 2);
    }
  }

  @Test
  void theFeedShowsWhatIsPopularAndSaysWhatItDidWithout() {
    Stroller visitor = Stroller.willing(shop.port());
    redis.cut();
    Answer feed = feed(visitor);
    assertThat(Camp.titles(feed)).hasSize(3);
    assertThat(feed.text("/data/feed/edges/0/reason/code"))
        .isIn("POPULAR_HERE", "TRENDING_HERE", "NEW_HERE");
    assertThat(feed.json(DEGRADED)).isEqualTo("['redis']");
    assertThat(feed.json("/data/feed/pageInfo/hasNextPage")).isEqualTo("false");
  }

  @Test
  void theFeedIsWholeAgainAfterwards() {
    Stroller visitor = Stroller.willing(shop.port());
    redis.cut();
    feed(visitor);
    redis.mend();
    Answer feed =
        Patience.await().until(() -> feed(visitor), answer -> answer.json(DEGRADED).isEmpty());
    assertThat(feed.json("/data/feed/pageInfo/hasNextPage")).isEqualTo("true");
  }

  @Test
  void whatIsKnownOfAVisitorIsKnownWithoutRedis() {
    Stroller visitor = Stroller.willing(shop.port());
    String boots = camp.product("camp-boots-1");
    redis.cut();
    visitor.did("purchased", boots, Instant.now());
    assertThat(Camp.titles(Camp.feed(visitor.shopper().patient(), "FOR_YOU", Map.of("first", 1))))
        .containsExactly("Thing camp-socks-1");
  }
}
