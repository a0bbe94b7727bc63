package dev.vitrine.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Goods;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** What rises in a market is what its own people take to. */
@VitrineTest
class TrendsTest {

  private final String run = UUID.randomUUID().toString();

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  @Autowired Trends trends;
  private Goods goods;

  @BeforeEach
  void stock() {
    goods = new Goods(port);
    for (String thing : List.of("kite", "drum")) {
      goods.take("{\"type\":\"product\",\"externalId\":\"%s\"}".formatted(thing + run));
    }
  }

  private void bought(String thing, int times, String market, int daysAgo) {
    Instant at = Instant.now().minus(daysAgo, ChronoUnit.DAYS);
    String where = market.isEmpty() ? "" : "\"market\":\"" + market + "\",";
    goods.take(
        IntStream.range(0, times)
            .mapToObj(
                i ->
                    "{\"type\":\"event\",\"visitor\":\"%s\",\"kind\":\"PURCHASED\",%s\"product\":\"%s\",\"at\":\"%s\"}"
                        .formatted(UUID.randomUUID(), where, thing + run, at))
            .collect(Collectors.joining("\n")));
  }

  private long key(String table, String column, String name) {
    return database
        .sql("SELECT id FROM %s WHERE %s = :name".formatted(table, column))
        .bind("name", name)
        .mapValue(Long.class)
        .one()
        .blockOptional()
        .orElseThrow();
  }

  private List<Long> rising(String market) {
    return trends.rising(key("market", "handle", market), 10_000).blockOptional().orElseThrow();
  }

  private long product(String thing) {
    return key("product", "external_id", thing + run);
  }

  @Test
  void whatRisesInOneMarketDoesNotRiseInAnother() {
    bought("kite", 3, "g-de", 1);
    bought("drum", 3, "g-us", 1);
    assertThat(rising("g-de")).contains(product("kite")).doesNotContain(product("drum"));
    assertThat(rising("g-us")).contains(product("drum")).doesNotContain(product("kite"));
  }

  @Test
  void whatHappensNobodyKnowsWhereRisesEverywhere() {
    bought("kite", 3, "", 1);
    assertThat(rising("g-de")).contains(product("kite"));
    assertThat(rising("g-us")).contains(product("kite"));
  }

  @Test
  void whatSoldMoreBeforeDoesNotRise() {
    bought("kite", 2, "g-de", 1);
    bought("kite", 12, "g-de", 10);
    bought("drum", 2, "g-de", 1);
    assertThat(rising("g-de")).contains(product("drum")).doesNotContain(product("kite"));
  }

  @Test
  void whatRisesMoreSteeplyComesFirst() {
    bought("kite", 2, "g-de", 1);
    bought("drum", 6, "g-de", 1);
    assertThat(
            rising("g-de").stream()
                .filter(List.of(product("kite"), product("drum"))::contains)
                .toList())
        .containsExactly(product("drum"), product("kite"));
  }
}
