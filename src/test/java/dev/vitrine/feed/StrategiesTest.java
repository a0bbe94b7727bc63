package dev.vitrine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Strategies that have something to say beside the loudest. */
@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrategiesTest {

  private static final String MOSS =
      """
      {"type":"attribute","key":"camp-tone","kind":"ENUM","filterable":true,"visible":true,"texts":{"en":{"label":"Tone"}},"values":[{"key":"moss","texts":{"en":{"label":"Moss"}}},{"key":"rust","texts":{"en":{"label":"Rust"}}}]}
      {"type":"product","externalId":"camp-socks-2","attributes":{"camp-tone":"moss"}}
      {"type":"product","externalId":"camp-boots-3","attributes":{"camp-tone":"moss"},"publishedAt":"%s"}
      {"type":"product","externalId":"camp-tents-3","attributes":{"camp-tone":"rust"},"publishedAt":"%s"}\
      """;

  private Camp camp;

  @BeforeAll
  void pitch(@LocalServerPort int port) {
    camp = new Camp(port);
  }

  private static String event(String visitor, String kind, String sku, int daysAgo) {
    return "{\"type\":\"event\",\"visitor\":\"%s\",\"kind\":\"%s\",\"product\":\"%s\",\"market\":\"g-de\",\"at\":\"%s\"}"
        .formatted(visitor, kind, sku, Instant.now().minus(daysAgo, ChronoUnit.DAYS));
  }

  private static List<String> shownBy(Answer feed, String strategy) {
    return feed.body()
        .at("/data/feed/edges")
        .valueStream()
        .filter(edge -> edge.path("strategy").asString().equals(strategy))
        .map(edge -> edge.at("/reason/code").asString() + " " + edge.at("/node/title").asString())
        .toList();
  }

  @Test
  void whatManyBoughtInTheEndWhoLookedAtSomethingIsShownBesideIt() {
    camp.goods()
        .take(
            IntStream.range(0, 12)
                .mapToObj(i -> UUID.randomUUID().toString())
                .map(
                    visitor ->
                        event(visitor, "PRODUCT_VIEWED", "camp-tents-2", 9)
                            + "\n"
                            + event(visitor, "PURCHASED", "camp-stoves-2", 8))
                .collect(Collectors.joining("\n")));
    Patience.await()
        .untilAsserted(
            () ->
                assertThat(camp.recommended("camp-tents-2", "VIEWED_THEN_BOUGHT"))
                    .contains("Thing camp-stoves-2"));
    assertThat(camp.recommended("camp-tents-2", "FREQUENTLY_BOUGHT_TOGETHER"))
        .doesNotContain("Thing camp-stoves-2");
    Map<String, ?> beside = Map.of("productId", camp.product("camp-tents-2"), "first", 10);
    Patience.await()
        .untilAsserted(
            () ->
                assertThat(
                        shownBy(Camp.feed(camp.nobody(), "PRODUCT", beside), "VIEWED_THEN_BOUGHT"))
                    .contains("BOUGHT_AFTER_VIEWING Thing camp-stoves-2"));
  }

  @Test
  void whatIsNewAndHasWhatTheVisitorLikesIsNewForThem() {
    Instant now = Instant.now().minusSeconds(60);
    camp.goods().take(MOSS.formatted(now, now));
    Shopper visitor = camp.visitor("COLLECTED camp-socks-2");
    Patience.await()
        .untilAsserted(
            () ->
                assertThat(shownBy(Camp.feed(visitor, "EMAIL", Map.of("first", 50)), "NEW_FOR_YOU"))
                    .contains("NEW_FOR_YOU Thing camp-boots-3")
                    .doesNotContain("NEW_FOR_YOU Thing camp-tents-3"));
  }
}
