package dev.vitrine.checkout;

import static dev.vitrine.cart.Shopper.input;
import static dev.vitrine.cart.Shopper.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is refused, the cart is as it was, and the answer shows it so. */
@VitrineTest
class CartAsItWasTest {

  @LocalServerPort int port;
  private Shopper shopper;
  private Goods goods;
  private String cart;
  private String lineId;

  @BeforeEach
  void fill() {
    shopper = Shopper.of(port);
    goods = new Goods(port);
    cart = Till.filledCart(shopper, goods.product("cw-thing", 1000), 2);
    lineId = shopper.contract("Cart", Map.of("id", cart)).text("/data/cart/lines/nodes/0/id");
  }

  private void isRefused(String operation, Map<String, ?> more, String refusal) {
    String before = shopper.contract("Checkout", Map.of("id", cart)).json("/data/cart");
    Answer refused = shopper.mutate(operation, input(cart, more));
    assertThat(refused.refusals()).containsExactly(refusal);
    assertThat(refused.text("/userErrors/0/message")).isNotEmpty();
    assertThat(shopper.contract("Checkout", Map.of("id", cart)).json("/data/cart"))
        .isEqualTo(before)
        .contains("'version':4,");
  }

  private static Map<String, ?> lines(Map<String, ?> line) {
    return Map.of("lines", List.of(line));
  }

  @Test
  void aQuantityThatCannotBe() {
    for (int quantity : new int[] {-1, 1_000_000_000}) {
      isRefused(
          "CartLinesUpdate",
          lines(Map.of("lineId", lineId, "quantity", quantity)),
          "INVALID_QUANTITY input.lines.0.quantity");
    }
  }

  @Test
  void aVariantOfAnotherMarket() {
    String there = "{\"type\":\"product\",\"externalId\":\"cw-us\",\"markets\":[\"g-us\"],";
    goods.take(
        there
            + "\"texts\":{\"en\":{\"title\":\"Thing\",\"slug\":\"cw-us\"}},"
            + "\"prices\":[{\"currency\":\"USD\",\"amount\":\"9.99\"}],"
            + "\"stock\":[{\"location\":\"g-newark\",\"quantity\":5}]}");
    isRefused(
        "CartLinesAdd",
        lines(line(goods.variant("cw-us", "g-us"), 1)),
        "VARIANT_NOT_SOLD input.lines.0.variantId");
  }

  @Test
  void aVariantThatIsNoMorePublished() {
    String variant = goods.product("cw-gone", 5);
    goods.take("{\"type\":\"product\",\"externalId\":\"cw-gone\",\"status\":\"ARCHIVED\"}");
    goods.gone("cw-gone", "g-de");
    isRefused("CartLinesAdd", lines(line(variant, 1)), "VARIANT_NOT_SOLD input.lines.0.variantId");
    goods.take("{\"type\":\"product\",\"externalId\":\"cw-gone\",\"deleted\":true}");
  }

  @Test
  void oneBadLineKeepsTheGoodOnesOut() {
    String variant = goods.product("cw-good", 5);
    isRefused(
        "CartLinesAdd",
        Map.of("lines", List.of(line(variant, 1), line(variant, 0))),
        "INVALID_QUANTITY input.lines.1.quantity");
  }

  @Test
  void anAddressOfAnotherCountrysForm() {
    Map<String, Object> american = new HashMap<>(Till.BERLIN);
    american.putAll(Map.of("countryCode", "US", "postalCode", "10115-XY"));
    Answer before = shopper.contract("Checkout", Map.of("id", cart));
    Answer refused = shopper.mutate("CheckoutAddress", input(cart, Map.of("address", american)));
    assertThat(refused.refusals()).isNotEmpty();
    assertThat(shopper.contract("Checkout", Map.of("id", cart))).isEqualTo(before);
  }

  @Test
  void aTotalThatTheClientReckoned() {
    Till.invoice(shopper, cart);
    isRefused("OrderPlace", Map.of("expectedTotal", "1.00"), "PRICE_CHANGED input.expectedTotal");
  }

  @Test
  void aWayToTravelThatIsNotOffered() {
    Answer before = shopper.contract("Checkout", Map.of("id", cart));
    assertThat(
            shopper
                .mutate("CheckoutDelivery", input(cart, Map.of("handle", "by-balloon")))
                .refusals())
        .hasSize(1);
    assertThat(shopper.contract("Checkout", Map.of("id", cart))).isEqualTo(before);
  }
}
