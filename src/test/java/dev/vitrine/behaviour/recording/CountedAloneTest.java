package dev.vitrine.behaviour.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.intake.ImportClient;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** Those who agree to be counted and not to be remembered count as often as others. */
@VitrineTest
class CountedAloneTest {

  private final String sku = "counted-" + UUID.randomUUID();

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  @Autowired LatelyUpkeep upkeep;
  private String product;
  private Stroller counted;

  @BeforeEach
  void writeProduct() {
    new ImportClient(port).send("{\"type\":\"product\",\"externalId\":\"%s\"}".formatted(sku));
    product =
        GlobalId.of("Product", number("SELECT id FROM product WHERE :sku = external_id")).encoded();
    counted = Stroller.of(port, false, true);
  }

  private long number(String sql) {
    return database.sql(sql).bind("sku", sku).mapValue(Long.class).one().blockOptional().orElse(0L);
  }

  private long events(String condition) {
    return number(
        "SELECT count(*) FROM behaviour_event e JOIN product p ON p.id = e.product_id WHERE"
            + " p.external_id = :sku AND "
            + condition);
  }

  private long lately() {
    return number(
        "SELECT count(*) FROM behaviour_lately l JOIN product p ON p.id = l.product_id WHERE"
            + " p.external_id = :sku");
  }

  private void did(String kind, Instant at, long events) {
    counted.did(kind, product, at);
    Patience.await().until(() -> events("true") == events);
  }

  @Test
  void whatTheyBuyAgainWithinTheHourSellsOnce() {
    did("purchased", Instant.now().minusSeconds(1800), 1);
    did("purchased", Instant.now(), 2);
    assertThat(
            number(
                "SELECT s.units FROM product_sales s JOIN product p ON p.id = s.product_id WHERE"
                    + " p.external_id = :sku"))
        .isOne();
    assertThat(events("visitor_id IS NOT NULL")).isZero();
  }

  @Test
  void whatTheyLookAtAgainAndAgainCountsOnce() {
    did("productViewed", Instant.now().minusSeconds(4), 1);
    did("productViewed", Instant.now(), 2);
    assertThat(events("counted")).isOne();
  }

  @Test
  void anotherWhoBuysTheSameCountsToo() {
    did("purchased", Instant.now().minusSeconds(60), 1);
    Stroller.of(port, false, true).did("purchased", product, Instant.now());
    Patience.await().until(() -> events("counted") == 2);
  }

  @Test
  void whoseItWasIsForgottenAfterAnHour() {
    did("productViewed", Instant.now(), 1);
    upkeep.forget().block();
    assertThat(lately()).isOne();
    database
        .sql("UPDATE behaviour_lately SET written_at = now() - interval '61 minutes'")
        .then()
        .block();
    upkeep.forget().block();
    assertThat(lately()).isZero();
  }

  @Test
  void whoseItWasIsForgottenWithThem() {
    did("productViewed", Instant.now(), 1);
    counted.shopper().mutate("Forget", Map.of());
    assertThat(lately()).isZero();
  }
}
