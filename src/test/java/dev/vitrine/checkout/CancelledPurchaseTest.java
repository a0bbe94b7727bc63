package dev.vitrine.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.behaviour.Stroller;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.platform.graphql.GlobalId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.r2dbc.core.DatabaseClient;

/** An order counts as bought from when it is placed until it is called off, and once. */
@VitrineTest
class CancelledPurchaseTest {

  private final String sku = "unbought-" + UUID.randomUUID();

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  @Autowired ReactiveStringRedisTemplate redis;
  private Goods goods;
  private String variant;
  private Stroller stroller;

  @BeforeEach
  void stock() {
    goods = new Goods(port);
    variant = goods.product(sku, 50);
    stroller = Stroller.willing(port);
  }

  /** Orders so many and gives the order's number, once it is remembered. */
  private String ordered(int quantity) {
    long before = stroller.historyCount();
    String number = order(quantity);
    Patience.await().until(() -> stroller.historyCount() > before);
    heard();
    return number;
  }

  private String order(int quantity) {
    String cart = Till.filledCart(stroller.shopper(), variant, quantity);
    Till.invoice(stroller.shopper(), cart);
    return Till.place(stroller.shopper(), cart).text("/order/number");
  }

  private void manage(String mutation, String number) {
    goods.manage(
        "mutation { %s(input: { number: \"%s\" }) { order { status } userErrors { code } } }"
            .formatted(mutation, number));
  }

  private long number(String sql) {
    return database.sql(sql).bind("sku", sku).mapValue(Long.class).one().blockOptional().orElse(0L);
  }

  private long product() {
    return number("SELECT id FROM product WHERE external_id = :sku");
  }

  private long sold() {
    return number(
        "SELECT s.units FROM product_sales s JOIN product p ON p.id = s.product_id WHERE"
            + " p.external_id = :sku");
  }

  private void heard() {
    Patience.await()
        .until(
            () -> number("SELECT count(*) FROM outbox WHERE topic = 'order' AND :sku <> ''") == 0);
  }

  /** What Redis knows the visitor to have bought, once the shop has looked. */
  private List<String> atHand() {
    stroller.shopper().contract("Feed", Map.of("placement", "HOME", "market", "g-de"));
    long visitor = GlobalId.key("Visitor", me()).orElseThrow();
    return redis
        .opsForZSet()
        .range("vitrine:visitor:{" + visitor + "}:bought", Range.unbounded())
        .filter(member -> !member.equals("complete"))
        .collectList()
        .blockOptional()
        .orElseThrow();
  }

  private String me() {
    return stroller.shopper().run("{ visitor { id } }", Map.of()).text("/data/visitor/id");
  }

  @Test
  void whatIsCancelledWasNotBought() {
    String order = ordered(2);
    assertThat(atHand()).hasSize(1);
    manage("orderCancel", order);
    Patience.await().until(() -> stroller.historyCount() == 0);
    assertThat(sold()).isZero();
    Patience.await().until(() -> atHand().isEmpty());
  }

  @Test
  void whatIsCancelledIsLearntAnew() {
    String order = ordered(1);
    database
        .sql("DELETE FROM trail_news WHERE product_id = :product")
        .bind("product", product())
        .then()
        .block();
    manage("orderCancel", order);
    Patience.await().until(() -> stroller.historyCount() == 0);
    assertThat(
            number(
                "SELECT count(*) FROM trail_news n JOIN product p ON p.id = n.product_id WHERE"
                    + " p.external_id = :sku"))
        .isOne();
  }

  @Test
  void anotherOrderOfTheSameStays() {
    ordered(3);
    manage("orderCancel", ordered(1));
    Patience.await().until(() -> stroller.historyCount() == 1);
    assertThat(sold()).isEqualTo(3);
  }

  @Test
  void whatTheStorefrontToldOfACancelledOrderGoesWithIt() {
    String order = ordered(1);
    String id = GlobalId.of("Product", product()).encoded();
    stroller.did("purchased", id, Instant.now());
    Patience.await().until(() -> stroller.historyCount() == 2);
    manage("orderCancel", order);
    Patience.await().until(() -> stroller.historyCount() == 0);
    assertThat(sold()).isZero();
  }

  @Test
  void anOrderThatIsFulfilledBeforeItIsHeardOfIsRemembered() {
    String order = ordered(1);
    database
        .sql(
            "WITH gone AS (DELETE FROM behaviour_event WHERE product_id = :product) DELETE FROM"
                + " order_purchase p USING orders o WHERE o.id = p.order_id AND o.number = :order")
        .bind("product", product())
        .bind("order", order)
        .then()
        .block();
    assertThat(stroller.historyCount()).isZero();
    manage("orderFulfil", order);
    Patience.await().until(() -> stroller.historyCount() == 1);
  }

  @Test
  void anOrderThatMovesOnCountsOnce() {
    String order = ordered(2);
    manage("orderFulfil", order);
    manage("orderDeliver", order);
    heard();
    assertThat(stroller.historyCount()).isOne();
    assertThat(sold()).isEqualTo(2);
  }

  @Test
  void anOrderOfWhoWasForgottenCountsOnceHoweverItMovesOn() {
    String order = ordered(2);
    Shopper gone = stroller.shopper();
    gone.mutate("Forget", Map.of());
    manage("orderFulfil", order);
    heard();
    assertThat(sold()).isEqualTo(2);
  }

  @Test
  void anOrderOfWhoWasForgottenStaysASaleOfNobodyUntilItIsCancelled() {
    String order = ordered(2);
    String visitor = me();
    stroller.shopper().mutate("Forget", Map.of());
    assertThat(sold()).isEqualTo(2);
    assertThat(
            number(
                "SELECT count(*) FROM behaviour_event WHERE :sku <> '' AND visitor_id = "
                    + GlobalId.key("Visitor", visitor).orElseThrow()))
        .isZero();
    manage("orderCancel", order);
    Patience.await().until(() -> sold() == 0);
    assertThat(events()).isZero();
  }

  @Test
  void aForgottenOrderThatTheStorefrontToldOfFirstCanBeCancelledToo() {
    stroller.did("purchased", GlobalId.of("Product", product()).encoded(), Instant.now());
    Patience.await().until(() -> stroller.historyCount() == 1);
    String order = ordered(2);
    assertThat(sold()).isOne();
    stroller.shopper().mutate("Forget", Map.of());
    manage("orderCancel", order);
    Patience.await().until(() -> sold() == 0);
    assertThat(events()).isZero();
  }

  private long events() {
    return number(
        "SELECT count(*) FROM behaviour_event e JOIN product p ON p.id = e.product_id WHERE"
            + " p.external_id = :sku");
  }
}
