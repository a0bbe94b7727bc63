package dev.vitrine.checkout;

import static dev.vitrine.cart.Shopper.input;
import static dev.vitrine.cart.Shopper.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What delivery costs: by weight, by the sum of goods, by both, and free above a sum. */
@VitrineTest
class DeliveryPriceTest {

  private static final String METHOD = "dp-sent";

  @LocalServerPort int port;
  private Shopper shopper;
  private Goods goods;

  @BeforeEach
  void connect() {
    shopper = Shopper.of(port);
    goods = new Goods(port);
  }

  /** Other tests travel as is built in. */
  @AfterEach
  void clear() {
    goods.manage(
        "mutation { deliveryMethodDelete(input: { handle: \"dp-sent\" }) { userErrors { code } }"
            + " }");
  }

  private void rate(String rate) {
    goods.manage(
        """
        mutation {
          deliveryMethodSave(input: { handle: "dp-sent", rates: [{ currency: "EUR", %s }] }) {
            method { handle } userErrors { code path }
          }
        }
        """
            .formatted(rate));
  }

  /** A thing at 19.99 that weighs so many grams. */
  private String weighing(String sku, int grams) {
    goods.take(
        """
        {"type":"product","externalId":"%1$s","texts":{"en":{"title":"Thing %1$s","slug":"%1$s"}},"variants":[{"sku":"%1$s","weightGrams":%2$d,"prices":[{"currency":"EUR","amount":"19.99"}],"stock":[{"location":"g-berlin","quantity":99}]}]}\
        """
            .formatted(sku, grams));
    return goods.variant(sku, "g-de");
  }

  /** What the choice costs, of so many pieces. */
  private long price(String variant, int pieces) {
    String cart = shopper.cart("g-de", List.of(line(variant, pieces))).text("/cart/id");
    Answer addressed =
        shopper.mutate("CheckoutAddress", input(cart, Map.of("address", Till.BERLIN)));
    assertThat(addressed.text("/cart/deliveryOptions/0/handle")).isEqualTo(METHOD);
    return addressed.number("/cart/deliveryOptions/0/cost/minorUnits");
  }

  @Test
  void byWeightTheHighestBoundThatIsReachedCounts() {
    rate(
        """
        base: "4.90", byWeight: [
          { from: "2000", amount: "7.90" }, { from: "5000", amount: "12.90" }]\
        """);
    String variant = weighing("dp-weight", 500);
    assertThat(List.of(price(variant, 3), price(variant, 4), price(variant, 9), price(variant, 10)))
        .containsExactly(490L, 790L, 790L, 1290L);
  }

  @Test
  void bySumItMayCostLessTheMoreIsBought() {
    rate(
        """
        base: "0", bySum: [{ from: "0", amount: "6.90" }, { from: "39.98", amount: "3.90" }]\
        """);
    String variant = weighing("dp-sum", 500);
    assertThat(List.of(price(variant, 1), price(variant, 2))).containsExactly(690L, 390L);
  }

  @Test
  void byATableOfWeightsAndSumsTheDearerCounts() {
    rate(
        """
        base: "2.90",
        byWeight: [{ from: "1000", amount: "5.90" }, { from: "2000", amount: "9.90" }],
        bySum: [{ from: "0", amount: "3.90" }, { from: "30", amount: "6.90" }]\
        """);
    String variant = weighing("dp-table", 500);
    assertThat(List.of(price(variant, 1), price(variant, 2), price(variant, 4)))
        .containsExactly(390L, 690L, 990L);
  }

  @Test
  void fromASumOnItIsFreeWhateverItWeighs() {
    rate(
        """
        base: "4.90", freeFrom: "59.97", byWeight: [{ from: "1000", amount: "9.90" }]\
        """);
    String variant = weighing("dp-free", 500);
    assertThat(List.of(price(variant, 2), price(variant, 3))).containsExactly(990L, 0L);
  }

  @Test
  void theOrderCostsWhatTheChoiceSaid() {
    rate(
        """
        base: "4.90", byWeight: [{ from: "1000", amount: "7.90" }]\
        """);
    String cart = Till.filledCart(shopper, weighing("dp-order", 500), 2);
    Till.invoice(shopper, cart);
    Answer placed = Till.place(shopper, cart);
    Answer order =
        shopper.run(
            "query ($token: String!) { order(token: $token) { delivery { handle cost { minorUnits }"
                + " } cost { shippingTotal { minorUnits } total { minorUnits } } } }",
            Map.of("token", placed.text("/order/token")));
    assertThat(order.json("/data/order"))
        .isEqualTo(
            "{'delivery':{'handle':'dp-sent','cost':{'minorUnits':790}},"
                + "'cost':{'shippingTotal':{'minorUnits':790},'total':{'minorUnits':4788}}}");
  }
}
