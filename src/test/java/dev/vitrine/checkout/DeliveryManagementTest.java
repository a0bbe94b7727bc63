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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** How merchants say how things travel, and how orders are numbered. */
@VitrineTest
class DeliveryManagementTest {

  private static final Map<String, ?> VIENNA =
      Map.of(
          "name", "Ada Example",
          "streetLines", List.of("Ring 1"),
          "city", "Wien",
          "postalCode", "1010",
          "countryCode", "AT");

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
    JsonNode all = shopper.manage("{ deliveryMethods { handle } }", Map.of());
    all.at("/data/deliveryMethods")
        .valueStream()
        .map(method -> method.path("handle").asString())
        .forEach(
            handle ->
                goods.manage(
                    "mutation { deliveryMethodDelete(input: { handle: \"%s\" })".formatted(handle)
                        + " { userErrors { code } } }"));
  }

  private JsonNode save(String input) {
    return shopper
        .manage(
            "mutation { deliveryMethodSave(input: { "
                + input
                + " }) { method { handle rates { currency base freeFrom } } userErrors { code path"
                + " } } }",
            Map.of())
        .at("/data/deliveryMethodSave");
  }

  private String cart(String sku, int quantity, String more) {
    String variant = goods.product(sku, 50, more);
    return shopper.cart("g-de", List.of(line(variant, quantity))).text("/cart/id");
  }

  private List<String> options(String cart, Map<String, ?> address) {
    Answer addressed = shopper.mutate("CheckoutAddress", input(cart, Map.of("address", address)));
    return addressed
        .body()
        .at("/cart/deliveryOptions")
        .valueStream()
        .map(it -> it.path("handle").asString() + " " + it.at("/cost/minorUnits").asString())
        .toList();
  }

  @Test
  void zonesDecideWhatIsOffered() {
    save(
        "handle: \"dm-berlin\", countries: [\"DE\"], postalCodes: [\"10\", \"12\"],"
            + " rates: [{ currency: \"EUR\", base: \"2.50\" }], position: 1");
    save("handle: \"dm-everywhere\", rates: [{ currency: \"EUR\", base: \"4.90\" }], position: 2");
    String cart = cart("dm-zones", 1, "");
    assertThat(options(cart, Till.BERLIN)).containsExactly("dm-berlin 250", "dm-everywhere 490");
    assertThat(options(cart, VIENNA)).containsExactly("dm-everywhere 490");
  }

  @Test
  void pricesGoByWeightAndAreFreeAbove() {
    save(
        "handle: \"dm-weight\", rates: [{ currency: \"EUR\", base: \"4.90\", freeFrom: \"100\","
            + " byWeight: [{ from: \"2000\", amount: \"9.90\" }] }]");
    String one = cart("dm-light", 1, "");
    assertThat(options(one, Till.BERLIN)).containsExactly("dm-weight 490");
    String many = cart("dm-light", 6, "");
    assertThat(options(many, Till.BERLIN)).containsExactly("dm-weight 0");
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThat(save("handle: \"dm-shop\", kind: PICKUP").path("userErrors").toString())
        .contains("REQUIRED")
        .contains("location");
    assertThat(
            save("handle: \"dm-shop\", kind: PICKUP, location: \"nowhere\"")
                .path("userErrors")
                .toString())
        .contains("NOT_FOUND");
    assertThat(
            save("handle: \"dm-minus\", rates: [{ currency: \"EUR\", base: \"-1\" }]")
                .path("userErrors")
                .toString())
        .contains("INVALID");
  }

  @Test
  void whatIsFetchedComesFromItsShopAlone() {
    save("handle: \"dm-fetch\", kind: PICKUP, location: \"g-vienna\"");
    String cart = cart("dm-fetched", 1, "");
    shopper.mutate("CheckoutContact", input(cart, Map.of("email", "ada@example.org")));
    assertThat(options(cart, Till.BERLIN)).containsExactly("dm-fetch 0");
    shopper.mutate("CheckoutDelivery", input(cart, Map.of("handle", "dm-fetch")));
    assertThat(Till.invoice(shopper, cart).refusals())
        .containsExactly("INSUFFICIENT_STOCK input.cartId");
    goods.take(
        "{\"type\":\"stock\",\"sku\":\"dm-fetched\",\"location\":\"g-vienna\",\"quantity\":5}");
    assertThat(Till.invoice(shopper, cart).refusals()).isEmpty();
    assertThat(Till.place(shopper, cart).refusals()).isEmpty();
  }

  /** 20 % in Vienna, 19 % in Berlin. */
  @Test
  void whatIsFetchedNeedsNoAddressAndIsTaxedWhereItLies() {
    save("handle: \"dm-store\", kind: PICKUP, location: \"g-vienna\"");
    String cart = cart("dm-stored", 1, "");
    goods.take(
        "{\"type\":\"stock\",\"sku\":\"dm-stored\",\"location\":\"g-vienna\",\"quantity\":5}");
    shopper.mutate("CheckoutContact", input(cart, Map.of("email", "ada@example.org")));
    Answer chosen = shopper.mutate("CheckoutDelivery", input(cart, Map.of("handle", "dm-store")));
    assertThat(chosen.problems()).isEmpty();
    assertThat(chosen.number("/cart/cost/taxTotal/minorUnits")).isEqualTo(333);
    Till.invoice(shopper, cart);
    Answer placed = Till.place(shopper, cart);
    assertThat(placed.refusals()).isEmpty();
    assertThat(
            shopper
                .run(
                    "query ($token: String!) { order(token: $token) {"
                        + " deliveryAddress { city } delivery { handle } } }",
                    Map.of("token", placed.text("/order/token")))
                .json("/data/order"))
        .isEqualTo("{'deliveryAddress':null,'delivery':{'handle':'dm-store'}}");
  }

  @Test
  void theAddressOfAShopperWhoFetchesChangesNoTax() {
    save("handle: \"dm-near\", kind: PICKUP, location: \"g-vienna\"");
    String cart = cart("dm-nearby", 1, "");
    shopper.mutate("CheckoutAddress", input(cart, Map.of("address", Till.BERLIN)));
    Answer chosen = shopper.mutate("CheckoutDelivery", input(cart, Map.of("handle", "dm-near")));
    assertThat(chosen.number("/cart/cost/taxTotal/minorUnits")).isEqualTo(333);
  }

  @Test
  void numbersHaveNoGapsWhereTheMarketWantsIt() {
    String numbering =
        "mutation { orderNumberingSave(input: { market: \"g-de\", prefix: \"DE-\", next: 501 })"
            + " { numbering { next } userErrors { code } } }";
    assertThat(goods.manage(numbering).at("/numbering/next").asInt()).isEqualTo(501);
    goods.manage(
        """
        mutation { promotionSave(input: { handle: "dm-eight", totalLimit: 8, byCode: true,
          effect: { percent: { percent: "50" } } }) { userErrors { code } } }
        """);
    goods.manage(
        """
        mutation { promotionCodesAdd(input: { handle: "dm-eight", codes: ["EIGHT"] }) {
          userErrors { code } } }
        """);
    String variant = goods.product("dm-numbers", 50);
    List<String> carts = IntStream.range(0, 12).mapToObj(i -> discounted(variant)).toList();
    List<String> numbers =
        carts.parallelStream()
            .map(cart -> Till.place(shopper, cart).text("/order/number"))
            .filter(number -> !number.isEmpty())
            .sorted()
            .toList();
    assertThat(numbers)
        .containsExactlyElementsOf(
            IntStream.range(501, 509).mapToObj(number -> "DE-" + number).toList());
  }

  private String discounted(String variant) {
    String cart = Till.filledCart(shopper, variant, 1);
    shopper.mutate("CartDiscountCodes", input(cart, Map.of("discountCodes", List.of("EIGHT"))));
    Till.invoice(shopper, cart);
    return cart;
  }

  @Test
  void aPrefixThatMayMakeANumberTwiceIsRefused() {
    JsonNode refused =
        shopper.manage(
            "mutation { orderNumberingSave(input: { market: \"g-us\", prefix: \"US1\" })"
                + " { userErrors { code path } } }",
            Map.of());
    assertThat(refused.at("/data/orderNumberingSave/userErrors/0/code").asString())
        .isEqualTo("INVALID");
  }
}
