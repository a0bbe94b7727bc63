package dev.vitrine.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** What becomes of orders whose payment cannot be taken any more. */
@VitrineTest
class LapsedPaymentTest {

  private static final String CARD = "4242424242424242";

  private static final String ORDER =
      """
      query ($token: String!) {
        order(token: $token) { status paymentStatus timeline { status payment } }
      }
      """;

  private static final String PAY =
      """
      mutation ($input: OrderPayInput!) {
        orderPay(input: $input) {
          order { paymentStatus }
          paymentSession { id status }
          userErrors { code path ... on PaymentFailed { reason } }
        }
      }
      """;

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private Shopper shopper;
  private Goods goods;

  @BeforeEach
  void connect() {
    shopper = Shopper.of(port);
    goods = new Goods(port);
  }

  /** The order of a cart whose card's bank gave up what was set aside; gives its token. */
  private String lapsed(String sku, int stock) {
    String cart = Till.filledCart(shopper, goods.product(sku, stock), 1);
    Till.card(shopper, cart, CARD);
    database
        .sql(
            """
            UPDATE demo_charge
            SET state = 'CANCELLED'
            WHERE key = (SELECT 'payment-' || max(id) FROM payment WHERE provider = 'demo')
            """)
        .then()
        .block();
    String token = Till.place(shopper, cart).text("/order/token");
    Patience.await().until(() -> payment(token).equals("LAPSED"));
    return token;
  }

  private Answer read(String token) {
    return shopper.run(ORDER, Map.of("token", token));
  }

  private String payment(String token) {
    return read(token).text("/data/order/paymentStatus");
  }

  private Answer pay(String token, Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("token", token);
    Answer answer = shopper.run(PAY, Map.of("input", input));
    return new Answer(answer.status(), answer.body().at("/data/orderPay"));
  }

  private static Map<String, ?> card(String number) {
    return Map.of("provider", "demo", "details", Map.of("card", number));
  }

  @Test
  void whatLapsedIsInTheTimelineAndIsPaidAnew() {
    String token = lapsed("lp-anew", 5);
    Patience.await()
        .untilAsserted(
            () ->
                assertThat(read(token).json("/data/order/timeline"))
                    .isEqualTo(
                        "[{'status':'PLACED','payment':null},{'status':'PLACED','payment':'LAPSED'}]"));
    assertThat(pay(token, card(CARD)).json("/userErrors")).isEqualTo("[]");
    Patience.await().until(() -> payment(token).equals("PAID"));
    Patience.await().until(() -> read(token).body().at("/data/order/timeline").size() == 3);
    assertThat(pay(token, card(CARD)).refusals()).containsExactly("WRONG_ORDER_STATUS input.token");
  }

  @Test
  void aDeclinedCardLeavesItUnpaid() {
    String token = lapsed("lp-declined", 5);
    assertThat(pay(token, card("4000000000000002")).json("/userErrors/0/reason"))
        .isEqualTo("'CARD_DECLINED'");
    assertThat(payment(token)).isEqualTo("LAPSED");
  }

  @Test
  void itIsPaidOnceHoweverManyPayAtOnce() {
    String token = lapsed("lp-once", 5);
    List<Answer> answers =
        List.of(1, 2, 3, 4).parallelStream().map(each -> pay(token, card(CARD))).toList();
    assertThat(answers.stream().filter(answer -> answer.refusals().isEmpty())).hasSize(1);
  }

  @Test
  void calledOffItsStockIsThereAgain() {
    String token = lapsed("lp-off", 1);
    Answer cancelled =
        shopper.run(
            "mutation ($token: String!) { orderCancel(input: { token: $token })"
                + " { order { status } userErrors { code } } }",
            Map.of("token", token));
    assertThat(cancelled.text("/data/orderCancel/order/status")).isEqualTo("CANCELLED");
    assertThat(Till.filledCart(shopper, goods.variant("lp-off", "g-de"), 1)).isNotEmpty();
    assertThat(pay(token, card(CARD)).refusals()).isNotEmpty();
  }

  @Test
  void merchantsAreTold() {
    String token = lapsed("lp-merchant", 5);
    String number =
        shopper
            .run(
                "query ($token: String!) { order(token: $token) { number } }",
                Map.of("token", token))
            .text("/data/order/number");
    assertThat(
            shopper
                .manage(
                    "query ($number: String!) { order(number: $number) { paymentStatus } }",
                    Map.of("number", number))
                .at("/data/order/paymentStatus")
                .asString())
        .isEqualTo("LAPSED");
  }

  private List<String> orders(String filter) {
    return shopper
        .manage("{ orders(" + filter + ", first: 100) { nodes { number } } }", Map.of())
        .at("/data/orders/nodes")
        .valueStream()
        .map(order -> order.path("number").asString())
        .toList();
  }

  private String placed(String sku, String card) {
    String cart = Till.filledCart(shopper, goods.product(sku, 5), 1);
    if (card.isEmpty()) {
      Till.invoice(shopper, cart);
    } else {
      Till.card(shopper, cart, card);
    }
    return Till.place(shopper, cart).text("/order/number");
  }

  @Test
  void merchantsFindThemByHowFarTheyArePaid() {
    String owed = placed("lp-owed", "");
    String lapsed =
        shopper
            .run(
                "query ($token: String!) { order(token: $token) { number } }",
                Map.of("token", lapsed("lp-found", 5)))
            .text("/data/order/number");
    assertThat(orders("paymentStatus: LAPSED")).contains(lapsed).doesNotContain(owed);
    assertThat(orders("paymentStatus: LAPSED, status: PLACED")).contains(lapsed);
    assertThat(orders("paymentStatus: LAPSED, status: DELIVERED")).doesNotContain(lapsed);
  }

  @Test
  void oneMoreIsCountedOnceOneMoreLapsed() {
    int before = lapsedInAll();
    lapsed("lp-counted", 5);
    placed("lp-uncounted", CARD);
    assertThat(lapsedInAll()).isEqualTo(before + 1);
  }

  private int lapsedInAll() {
    return shopper
        .manage("{ orders(paymentStatus: LAPSED, first: 1) { totalCount } }", Map.of())
        .at("/data/orders/totalCount")
        .asInt(-1);
  }

  @Test
  void aCursorOfOtherFiltersIsRefused() {
    lapsed("lp-cursor", 5);
    String cursor =
        shopper
            .manage("{ orders(paymentStatus: LAPSED, first: 1) { edges { cursor } } }", Map.of())
            .at("/data/orders/edges/0/cursor")
            .asString();
    JsonNode refused =
        shopper.manage(
            "query ($after: String) { orders(paymentStatus: PAID, first: 1, after: $after)"
                + " { totalCount } }",
            Map.of("after", cursor));
    assertThat(refused.path("errors")).hasSize(1);
  }
}
