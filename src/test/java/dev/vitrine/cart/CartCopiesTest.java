package dev.vitrine.cart;

import static dev.vitrine.cart.Shopper.input;
import static dev.vitrine.cart.Shopper.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.checkout.Till;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Carts made of other carts and of orders; lines that are saved for later and come back. */
@VitrineTest
class CartCopiesTest {

  private static final String CART =
      """
      cart {
        id version totalQuantity contact { email } deliveryAddress { name }
        lines(first: 10) { nodes { id quantity sku attributes { key value } price { display { minorUnits } } } }
        problems { code }
      }
      userErrors { code message path } warnings { code message }
      """;

  private static final String REQUEST =
      "mutation ($input: %s!) { %s(input: $input) { " + CART + " } }";

  private static final Map<String, ?> ENGRAVED = Map.of("key", "engraving", "value", "For Ada");

  @LocalServerPort int port;
  private Shopper shopper;
  private Goods goods;

  @BeforeEach
  void connect() {
    shopper = Shopper.of(port);
    goods = new Goods(port);
  }

  private static Answer ask(Shopper who, String mutation, Map<String, ?> input) {
    String type = mutation.substring(0, 1).toUpperCase() + mutation.substring(1) + "Input";
    Answer answer = who.run(REQUEST.formatted(type, mutation), Map.of("input", input));
    return new Answer(answer.status(), answer.body().at("/data/" + mutation));
  }

  private String engravedCart(String variant) {
    Map<String, Object> line = new HashMap<>(line(variant, 2));
    line.put("attributes", List.of(ENGRAVED));
    String cart = shopper.cart("g-de", List.of(line)).text("/cart/id");
    Till.complete(shopper, cart, Till.BERLIN);
    return cart;
  }

  @Test
  void aCloneHoldsTheSameAndTellsNothingOfTheBuyer() {
    String cart = engravedCart(goods.product("cc-clone", 50));
    Answer clone = ask(shopper, "cartClone", Map.of("cartId", cart));
    assertThat(clone.refusals()).isEmpty();
    assertThat(clone.text("/cart/id")).isNotEqualTo(cart);
    assertThat(clone.text("/cart/lines/nodes/0/attributes/0/value")).isEqualTo("For Ada");
    assertThat(clone.number("/cart/lines/nodes/0/price/display/minorUnits")).isEqualTo(1999);
    assertThat(clone.json("/cart/contact")).isEqualTo("null");
    assertThat(clone.json("/cart/deliveryAddress")).isEqualTo("null");
  }

  @Test
  void aRepeatedCloneIsTheSameCart() {
    String cart = engravedCart(goods.product("cc-twice", 50));
    Map<String, ?> request = Map.of("cartId", cart, "idempotencyKey", "clone-1");
    Answer clone = ask(shopper, "cartClone", request);
    assertThat(ask(shopper, "cartClone", request)).isEqualTo(clone);
  }

  @Test
  void whatIsSharedIsTheContentAsItWasWithoutWhatWasSaid() {
    String variant = goods.product("cc-share", 50);
    String cart = engravedCart(variant);
    String token = share(cart).text("/share/token");
    shopper.mutate("CartLinesAdd", input(cart, Map.of("lines", List.of(line(variant, 5)))));
    Answer opened = ask(shopper, "cartShareOpen", Map.of("token", token));
    assertThat(opened.number("/cart/totalQuantity")).isEqualTo(2);
    assertThat(opened.json("/cart/lines/nodes/0/attributes")).isEqualTo("[]");
    assertThat(opened.json("/cart/contact")).isEqualTo("null");
  }

  @Test
  void aTokenOfAShareOpensNothingElse() {
    String token = share(engravedCart(goods.product("cc-token", 50))).text("/share/token");
    assertThat(shopper.contract("Cart", Map.of("id", token)).json("/data/cart")).isEqualTo("null");
    assertThat(ask(shopper, "cartShareOpen", Map.of("token", "guess")).refusals())
        .containsExactly("NOT_FOUND input.token");
  }

  private Answer share(String cart) {
    Answer answer =
        shopper.run(
            "mutation ($cart: ID!) { cartShare(input: { cartId: $cart })"
                + " { share { token expiresAt } userErrors { code } } }",
            Map.of("cart", cart));
    return new Answer(answer.status(), answer.body().at("/data/cartShare"));
  }

  @Test
  void whatIsCopiedAndSoldNoMoreIsNamed() {
    String gone = goods.product("cc-gone", 50);
    String cart = shopper.cart("g-de", List.of(line(gone, 1))).text("/cart/id");
    goods.take("{\"type\":\"price\",\"sku\":\"cc-gone\",\"currency\":\"EUR\",\"amount\":null}");
    Patience.await()
        .untilAsserted(
            () -> {
              Answer clone = ask(shopper, "cartClone", Map.of("cartId", cart));
              assertThat(clone.text("/warnings/0/code")).isEqualTo("LINE_DROPPED");
              assertThat(clone.text("/warnings/0/message")).contains("cc-gone");
            });
  }

  private Shopper customer() {
    Map<String, ?> account =
        Map.of(
            "email",
            UUID.randomUUID() + "@example.org",
            "password",
            "correct horse",
            "name",
            "Ada");
    return shopper.signedIn(shopper.mutate("Register", account).text("/session/token"));
  }

  @Test
  void aLineIsSavedForLaterAndComesBack() {
    String variant = goods.product("cc-later", 50);
    Answer made = shopper.cart("g-de", List.of(line(variant, 2)));
    String cart = made.text("/cart/id");
    Shopper customer = customer();
    Answer saved =
        ask(
            customer,
            "cartLineSaveForLater",
            Map.of("cartId", cart, "lineId", made.text("/cart/lines/nodes/0/id")));
    assertThat(saved.refusals()).isEmpty();
    assertThat(saved.number("/cart/totalQuantity")).isZero();
    String items = "/data/customer/wishlists/nodes/0/items/nodes";
    Answer kept = shown(customer);
    assertThat(kept.text(items + "/0/variant/id")).isEqualTo(variant);
    Answer back =
        ask(
            customer,
            "wishlistItemMoveToCart",
            Map.of(
                "cartId",
                cart,
                "productId",
                kept.text(items + "/0/product/id"),
                "variantId",
                variant,
                "quantity",
                3));
    assertThat(back.refusals()).isEmpty();
    assertThat(back.number("/cart/totalQuantity")).isEqualTo(3);
    assertThat(shown(customer).json(items)).isEqualTo("[]");
  }

  /** The account as it shows in the goods' market. */
  private static Answer shown(Shopper customer) {
    return customer.run(
        """
        query @inContext(market: "g-de") {
          customer { wishlists(first: 1) { nodes { items(first: 5) { nodes {
            product { id } variant { id } } } } } } }
        """,
        Map.of());
  }

  @Test
  void whatCannotComeBackStaysKept() {
    String variant = goods.product("cc-stays", 1);
    Answer made = shopper.cart("g-de", List.of(line(variant, 1)));
    Shopper customer = customer();
    ask(
        customer,
        "cartLineSaveForLater",
        Map.of(
            "cartId", made.text("/cart/id"),
            "lineId", made.text("/cart/lines/nodes/0/id")));
    String items = "/data/customer/wishlists/nodes/0/items/nodes";
    String product = shown(customer).text(items + "/0/product/id");
    Map<String, Object> back =
        input(
            made.text("/cart/id"),
            Map.of("productId", product, "variantId", variant, "quantity", 7));
    assertThat(ask(customer, "wishlistItemMoveToCart", back).refusals())
        .containsExactly("INSUFFICIENT_STOCK input.quantity");
    assertThat(shown(customer).body().at(items)).hasSize(1);
    assertThat(
            ask(
                    customer(),
                    "wishlistItemMoveToCart",
                    input(
                        made.text("/cart/id"), Map.of("productId", product, "variantId", variant)))
                .refusals())
        .containsExactly("NOT_FOUND input.wishlistId");
  }

  @Test
  void aGuestHasNothingToSaveTo() {
    Answer made = shopper.cart("g-de", List.of(line(goods.product("cc-guest", 5), 1)));
    Map<String, ?> request =
        Map.of(
            "cartId", made.text("/cart/id"),
            "lineId", made.text("/cart/lines/nodes/0/id"));
    assertThat(ask(shopper, "cartLineSaveForLater", request).refusals())
        .containsExactly("UNAUTHENTICATED");
    assertThat(
            shopper
                .contract("Cart", Map.of("id", made.text("/cart/id")))
                .number("/data/cart/totalQuantity"))
        .isEqualTo(1);
  }

  private Answer ordered(String variant) {
    String cart = Till.filledCart(shopper, variant, 2);
    Till.invoice(shopper, cart);
    return Till.place(shopper, cart);
  }

  @Test
  void anOrderIsOrderedAgain() {
    String variant = goods.product("cc-again", 50);
    String token = ordered(variant).text("/order/token");
    Answer again = ask(shopper, "orderReorder", Map.of("token", token));
    assertThat(again.refusals()).isEmpty();
    assertThat(again.number("/cart/totalQuantity")).isEqualTo(2);
    assertThat(again.text("/cart/lines/nodes/0/sku")).isEqualTo("cc-again");
    assertThat(ask(shopper, "orderReorder", Map.of("token", "guess")).refusals())
        .containsExactly("NOT_FOUND input.token");
  }

  @Test
  void aShopperCallsAnOrderOffOnce() {
    String variant = goods.product("cc-cancel", 50);
    String token = ordered(variant).text("/order/token");
    Answer cancelled = cancel(token);
    assertThat(cancelled.refusals()).isEmpty();
    assertThat(cancelled.text("/order/status")).isEqualTo("CANCELLED");
    assertThat(cancel(token)).isEqualTo(cancelled);
    assertThat(cancel("guess").refusals()).containsExactly("NOT_FOUND input.token");
  }

  @Test
  void whatIsOnItsWayIsNotCalledOff() {
    Answer placed = ordered(goods.product("cc-sent", 50));
    goods.manage(
        "mutation { orderFulfil(input: { number: \"%s\" }) { userErrors { code } } }"
            .formatted(placed.text("/order/number")));
    Answer refused = cancel(placed.text("/order/token"));
    assertThat(refused.refusals()).containsExactly("WRONG_ORDER_STATUS");
    assertThat(refused.text("/order/status")).isEqualTo("FULFILLED");
  }

  private Answer cancel(String token) {
    Answer answer =
        shopper.run(
            "mutation ($token: String!) { orderCancel(input: { token: $token })"
                + " { order { status timeline { status at } } userErrors { code path } } }",
            Map.of("token", token));
    return new Answer(answer.status(), answer.body().at("/data/orderCancel"));
  }
}
