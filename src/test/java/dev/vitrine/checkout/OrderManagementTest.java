package dev.vitrine.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

@VitrineTest
class OrderManagementTest {

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private Shopper shopper;
  private Goods goods;

  @BeforeEach
  void connect() {
    shopper = Shopper.of(port);
    goods = new Goods(port);
  }

  private Answer order(String sku, String card) {
    String cart = Till.filledCart(shopper, goods.product(sku, 5), 2);
    if (card.isEmpty()) {
      Till.invoice(shopper, cart);
    } else {
      Till.card(shopper, cart, card);
    }
    return Till.place(shopper, cart);
  }

  private JsonNode manage(String mutation, String input) {
    String document =
        "mutation { %s(input: { %s }) { order { status } userErrors { code path } } }"
            .formatted(mutation, input);
    return shopper.manage(document, Map.of()).at("/data/" + mutation);
  }

  @Test
  void anOrderGoesItsWayToTheShopper() {
    Answer placed = order("om-way", "");
    String number = "number: \"" + placed.text("/order/number") + "\"";
    assertThat(
            manage("orderFulfil", number + ", lines: [{ number: 1, quantity: 1 }]")
                .at("/order/status")
                .asString())
        .isEqualTo("PARTIALLY_FULFILLED");
    assertThat(manage("orderFulfil", number).at("/order/status").asString()).isEqualTo("FULFILLED");
    manage("orderDeliver", number);
    Answer read = shopper.contract("OrderByToken", Map.of("token", placed.text("/order/token")));
    assertThat(read.json("/data/order/timeline/3/status")).isEqualTo("'DELIVERED'");
  }

  @Test
  void aCancelledOrderGivesItsStockAndMoneyBack() {
    Answer placed = order("om-cancel", "4242424242424242");
    String number = placed.text("/order/number");
    Patience.await()
        .until(
            () ->
                manage("orderCancel", "number: \"" + number + "\"").at("/order/status").asString(),
            "CANCELLED"::equals);
    assertThat(
            count(
                "SELECT s.quantity FROM stock s JOIN variant v ON v.id = s.variant_id JOIN location"
                    + " l ON l.id = s.location_id WHERE v.sku = 'om-cancel' AND l.handle ="
                    + " 'g-berlin'"))
        .isEqualTo(5);
    Patience.await().until(() -> returned(number) == 3998);
  }

  /** An order of two things at 19.99 whose money was taken; gives how merchants name it. */
  private String paid(String sku) {
    String number = order(sku, "4242424242424242").text("/order/number");
    Patience.await()
        .until(
            () ->
                count(
                        "SELECT count(*) FROM payment p JOIN orders o ON o.id = p.order_id WHERE"
                            + " p.state = 'CAPTURED' AND o.number = '"
                            + number
                            + "'")
                    == 1);
    return number;
  }

  private JsonNode refund(String number, String amount) {
    return manage("orderRefund", "number: \"%s\", amount: \"%s\"".formatted(number, amount));
  }

  @Test
  void moreThanWasPaidIsNotGivenBack() {
    String number = paid("om-refund");
    assertThat(refund(number, "30").path("userErrors")).isEmpty();
    assertThat(refund(number, "30").at("/userErrors/0/code").asString())
        .isEqualTo("REFUND_TOO_LARGE");
  }

  @Test
  void whatWasPaidIsGivenBackInPartsUntilNothingIsLeft() {
    String number = paid("om-parts");
    for (String part : List.of("10", "20", "9.98")) {
      assertThat(refund(number, part).path("userErrors")).isEmpty();
    }
    assertThat(refund(number, "0.01").at("/userErrors/0/code").asString())
        .isEqualTo("REFUND_TOO_LARGE");
    Patience.await().until(() -> returned(number) == 3998);
  }

  /** What the bank gave back for an order, in cents. */
  private long returned(String number) {
    return count(
        "SELECT coalesce(sum(c.refunded), 0) FROM demo_charge c JOIN payment p ON"
            + " c.key = 'payment-' || p.id JOIN orders o ON o.id = p.order_id"
            + " WHERE o.number = '"
            + number
            + "'");
  }

  private long count(String sql) {
    return database.sql(sql).mapValue(Number.class).one().blockOptional().orElseThrow().longValue();
  }
}
