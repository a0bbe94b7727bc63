package dev.vitrine.cart;

import static dev.vitrine.cart.Shopper.input;
import static dev.vitrine.cart.Shopper.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Shopper.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@VitrineTest
class CartTest {

  @LocalServerPort int port;
  private Shopper shopper;
  private Goods goods;

  @BeforeEach
  void connect() {
    shopper = Shopper.of(port);
    goods = new Goods(port);
  }

  @Test
  void anEmptyInputMakesAnEmptyCart() {
    Answer made = shopper.mutate("CartCreate", Map.of());
    assertThat(made.json("/cart/totalQuantity")).isEqualTo("0");
    assertThat(made.refusals()).isEmpty();
  }

  @Test
  void theCartShowsThePriceOfTheListing() {
    String variant = goods.product("ct-price", 10);
    Answer made = shopper.cart("g-de", List.of(line(variant, 3)));
    assertThat(made.json("/cart/lines/nodes/0/price/display"))
        .isEqualTo("{'amount':'19.99','minorUnits':1999,'formatted':'€19.99'}");
    assertThat(made.number("/cart/cost/total/minorUnits")).isEqualTo(5997);
  }

  @Test
  void taxComesOnTopWhereTheMarketShowsPricesWithoutIt() {
    String variant = goods.product("ct-tax", 10);
    Answer made = shopper.cart("g-us", List.of(line(variant, 3)));
    assertThat(made.number("/cart/cost/subtotal/minorUnits")).isEqualTo(2997);
    assertThat(made.number("/cart/cost/taxTotal/minorUnits")).isEqualTo(247);
    assertThat(made.number("/cart/cost/total/minorUnits")).isEqualTo(3244);
  }

  @Test
  void theSameThingAddedTwiceIsOneLine() {
    String variant = goods.product("ct-twice", 10);
    String cart = shopper.cart("g-de", List.of(line(variant, 1))).text("/cart/id");
    Answer added =
        shopper.mutate("CartLinesAdd", input(cart, Map.of("lines", List.of(line(variant, 2)))));
    assertThat(added.json("/cart/lines/nodes").split("'quantity':3")).hasSize(2);
    assertThat(added.number("/cart/version")).isEqualTo(2);
  }

  @Test
  void aLineIsSetAndTakenOut() {
    String variant = goods.product("ct-set", 10);
    Answer made = shopper.cart("g-de", List.of(line(variant, 1)));
    String cart = made.text("/cart/id");
    String line = made.text("/cart/lines/nodes/0/id");
    Map<String, ?> four = Map.of("lines", List.of(Map.of("lineId", line, "quantity", 4)));
    assertThat(shopper.mutate("CartLinesUpdate", input(cart, four)).number("/cart/totalQuantity"))
        .isEqualTo(4);
    Answer emptied =
        shopper.mutate("CartLinesRemove", input(cart, Map.of("lineIds", List.of(line))));
    assertThat(emptied.number("/cart/cost/total/minorUnits")).isZero();
  }

  @Test
  void aCartIsReadBackByItsId() {
    String variant = goods.product("ct-read", 10);
    Answer made = shopper.cart("g-de", List.of(line(variant, 2)));
    Answer read = shopper.contract("Cart", Map.of("id", made.text("/cart/id")));
    assertThat(read.body().at("/data/cart")).isEqualTo(made.body().at("/cart"));
  }

  @Test
  void aGuessedSecretFindsNothing() {
    String cart = shopper.mutate("CartCreate", Map.of()).text("/cart/id");
    String forged = cart.substring(0, cart.length() - 4) + "AAAA";
    assertThat(shopper.contract("Cart", Map.of("id", forged)).json("/data/cart")).isEqualTo("null");
    Answer refused = shopper.mutate("CartLinesRemove", input(forged, Map.of("lineIds", List.of())));
    assertThat(refused.refusals()).containsExactly("CART_NOT_FOUND input.cartId");
  }

  @Test
  void quantitiesOutsideTheLimitsAreRefused() {
    String variant = goods.product("ct-limits", 10);
    String cart = shopper.mutate("CartCreate", Map.of()).text("/cart/id");
    for (int quantity : new int[] {0, -1, 1_000_000_000}) {
      Answer refused =
          shopper.mutate(
              "CartLinesAdd", input(cart, Map.of("lines", List.of(line(variant, quantity)))));
      assertThat(refused.refusals()).containsExactly("INVALID_QUANTITY input.lines.0.quantity");
    }
  }

  @Test
  void whatTheMarketDoesNotSellIsRefused() {
    goods.product("ct-elsewhere", 10);
    String here = goods.product("ct-here", 10, "\"markets\":[\"g-de\"],");
    Answer refused = shopper.cart("g-us", List.of(line(here, 1)));
    assertThat(refused.refusals()).containsExactly("VARIANT_NOT_SOLD input.lines.0.variantId");
    assertThat(refused.json("/cart")).isEqualTo("null");
  }

  @Test
  void moreThanThereAreIsRefusedWithHowManyThereAre() {
    String variant = goods.product("ct-few", 2);
    String cart = shopper.cart("g-de", List.of(line(variant, 1))).text("/cart/id");
    Answer refused =
        shopper
            .speaking("de")
            .mutate("CartLinesAdd", input(cart, Map.of("lines", List.of(line(variant, 2)))));
    assertThat(refused.refusals()).containsExactly("INSUFFICIENT_STOCK input.lines.0.quantity");
    assertThat(refused.json("/userErrors/0/available")).isEqualTo("2");
    assertThat(refused.number("/cart/totalQuantity")).isEqualTo(1);
  }

  @Test
  void anotherVersionThanTheClientSawIsRefused() {
    String cart = shopper.mutate("CartCreate", Map.of()).text("/cart/id");
    Answer refused =
        shopper.mutate(
            "CartLinesRemove", input(cart, Map.of("lineIds", List.of(), "expectedVersion", 7)));
    assertThat(refused.refusals()).containsExactly("VERSION_CONFLICT input.expectedVersion");
    assertThat(refused.json("/userErrors/0/currentVersion")).isEqualTo("1");
  }

  @Test
  void aRepeatedRequestIsAnsweredAgainAndDoneOnce() {
    String variant = goods.product("ct-once", 10);
    String cart = shopper.mutate("CartCreate", Map.of()).text("/cart/id");
    Map<String, Object> add =
        input(cart, Map.of("lines", List.of(line(variant, 1)), "idempotencyKey", "k-1"));
    Answer first = shopper.mutate("CartLinesAdd", add);
    shopper.mutate("CartLinesAdd", input(cart, Map.of("lines", List.of(line(variant, 5)))));
    assertThat(shopper.mutate("CartLinesAdd", add)).isEqualTo(first);
    assertThat(shopper.contract("Cart", Map.of("id", cart)).number("/data/cart/totalQuantity"))
        .isEqualTo(6);
  }

  @Test
  void aKeyIsNotUsedForAnotherRequest() {
    String variant = goods.product("ct-key", 10);
    String cart = shopper.mutate("CartCreate", Map.of()).text("/cart/id");
    Map<String, ?> one = Map.of("lines", List.of(line(variant, 1)), "idempotencyKey", "k-2");
    Map<String, ?> two = Map.of("lines", List.of(line(variant, 2)), "idempotencyKey", "k-2");
    shopper.mutate("CartLinesAdd", input(cart, one));
    assertThat(shopper.mutate("CartLinesAdd", input(cart, two)).refusals())
        .containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
  }

  @Test
  void aCartIsANodeToWhoeverHoldsItsId() {
    String cart = shopper.mutate("CartCreate", Map.of()).text("/cart/id");
    String node = "query ($id: ID!) { node(id: $id) { id ... on Cart { totalQuantity } } }";
    assertThat(shopper.run(node, Map.of("id", cart)).json("/data/node"))
        .isEqualTo("{'id':'" + cart + "','totalQuantity':0}");
  }

  @Test
  void moreLinesThanACartHoldsAreRefused() {
    String variant = goods.product("ct-lines", 1_000);
    List<Map<String, ?>> lines =
        IntStream.rangeClosed(1, 501)
            .<Map<String, ?>>mapToObj(
                i ->
                    Map.of(
                        "variantId",
                        variant,
                        "quantity",
                        1,
                        "attributes",
                        List.of(Map.of("key", "note", "value", "n" + i))))
            .toList();
    assertThat(shopper.cart("g-de", lines).refusals())
        .containsExactly("TOO_MANY_LINES input.lines");
    Answer full = shopper.cart("g-de", lines.subList(0, 500));
    assertThat(full.number("/cart/totalQuantity")).isEqualTo(500);
  }
}
