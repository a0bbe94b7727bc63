package dev.vitrine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** Models learn from all markets, and each market shows what it has of what they find. */
@VitrineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnAssortmentTest {

  private static final int LINES = 8;
  private static final int NEAR = 60;

  @Autowired DatabaseClient database;
  private Goods goods;
  private Shopper visitor;

  @BeforeAll
  void stock(@LocalServerPort int port) {
    goods = new Goods(port);
    goods.take(
        all(line -> Stream.concat(Stream.of(hub(line)), near(line)))
            .map(
                sku ->
                    "{\"type\":\"product\",\"externalId\":\"%s\",\"markets\":[\"g-us\"]}"
                        .formatted(sku))
            .collect(Collectors.joining("\n")));
    goods.product("own-hub", 10);
    goods.product("own-near", 10);
    goods.take(
        "{\"type\":\"product\",\"externalId\":\"own-abroad\",\"markets\":[\"g-us\"],\"texts\":{\"en\":{\"title\":\"Thing"
            + " own-abroad\",\"slug\":\"own-abroad\"}},\"prices\":[{\"currency\":\"USD\",\"amount\":\"9\"}]}");
    goods.variant("own-abroad", "g-us");
    IntStream.range(0, 3).forEach(i -> everybodyBuys());
    Patience.await().until(() -> IntStream.range(0, LINES).allMatch(this::isLearnt));
    visitor = Shopper.of(port);
    Patience.await().until(() -> shown(visitor, "g-de").contains("Thing own-near"));
    visitor = visitor.visiting(identified());
  }

  private static Stream<String> all(IntFunction<Stream<String>> line) {
    return IntStream.range(0, LINES).boxed().flatMap(line::apply);
  }

  private static String hub(int line) {
    return "own-hub-" + line;
  }

  private static Stream<String> near(int line) {
    return IntStream.range(0, NEAR).mapToObj(i -> "own-near-%d-%d".formatted(line, i));
  }

  /**
   * Somebody for each line, who buys its hub, then all that is near at once; and the market's own.
   */
  private void everybodyBuys() {
    Stream<String> abroad =
        IntStream.range(0, LINES)
            .mapToObj(line -> bought("g-us", Stream.concat(Stream.of(hub(line)), near(line))));
    Stream<String> here =
        Stream.of(
            bought("g-de", Stream.of("own-hub", "own-near")),
            bought("g-us", Stream.of("own-hub", "own-abroad")));
    goods.take(Stream.concat(abroad, here).collect(Collectors.joining("\n")));
  }

  private static String bought(String market, Stream<String> skus) {
    return bought(UUID.randomUUID().toString(), market, skus);
  }

  private static String bought(String name, String market, Stream<String> skus) {
    Instant begin = Instant.now().minus(20, ChronoUnit.DAYS);
    List<String> trail = skus.toList();
    return IntStream.range(0, trail.size())
        .mapToObj(
            i ->
                "{\"type\":\"event\",\"visitor\":\"%s\",\"kind\":\"PURCHASED\",\"product\":\"%s\",\"market\":\"%s\",\"at\":\"%s\"}"
                    .formatted(
                        name, trail.get(i), market, begin.plus(Math.min(i, 1), ChronoUnit.MINUTES)))
        .collect(Collectors.joining("\n"));
  }

  private boolean isLearnt(int line) {
    return database
        .sql(
            "SELECT cardinality(n.targets) FROM feed_neighbours n JOIN product p ON p.id ="
                + " n.product_id WHERE p.external_id = :sku AND n.model = 'INTEREST'")
        .bind("sku", hub(line))
        .mapValue(Integer.class)
        .one()
        .blockOptional()
        .filter(found -> found >= NEAR)
        .isPresent();
  }

  /** The token of somebody who bought every line's hub. */
  private String identified() {
    String name = UUID.randomUUID().toString();
    goods.take(bought(name, "g-us", IntStream.range(0, LINES).mapToObj(OwnAssortmentTest::hub)));
    return visitor.mutate("Visit", Map.of("externalId", name)).text("/token");
  }

  private static List<String> shown(Shopper shopper, String market) {
    Answer feed =
        shopper.contract("Feed", Map.of("placement", "FOR_YOU", "market", market, "first", 100));
    return Camp.titles(feed);
  }

  @Test
  void whoLikesWhatIsSoldElsewhereAloneIsShownWhatIsSoldHere() {
    assertThat(shown(visitor, "g-de"))
        .isNotEmpty()
        .noneMatch(title -> title.startsWith("own-near-"));
  }

  @Test
  void whatIsBoughtTogetherAnywhereIsShownWhereItIsSold() {
    Patience.await()
        .untilAsserted(
            () -> assertThat(recommended("g-us")).contains("Thing own-near", "Thing own-abroad"));
    assertThat(recommended("g-de")).contains("Thing own-near").doesNotContain("Thing own-abroad");
  }

  private List<String> recommended(String market) {
    return visitor
        .run(
            """
            query ($market: String) @inContext(market: $market, locale: "en") {
              product(slug: "own-hub") {
                recommendations(model: FREQUENTLY_BOUGHT_TOGETHER) { edges { node { title } } }
              }
            }
            """,
            Map.of("market", market))
        .body()
        .at("/data/product/recommendations/edges")
        .valueStream()
        .map(edge -> edge.at("/node/title").asString())
        .toList();
  }
}
