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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whether gifts of promotions come into carts by themselves, and go. */
@VitrineTest
class GiftInCartTest {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private static final String CART =
      """
      query ($id: ID!) {
        cart(id: $id) {
          version
          lines { nodes { id sku quantity giftOf total { minorUnits } } }
          cost { subtotal { minorUnits } total { minorUnits } }
          problems { code }
        }
      }
      """;

  private static final String PLACE =
      """
      mutation ($input: OrderPlaceInput!) {
        orderPlace(input: $input) {
          order { token lines { nodes { sku giftOf } } cost { total { minorUnits } } }
          userErrors { code message path }
        }
      }
      """;

  @LocalServerPort int port;
  private Shopper shopper;
  private Goods goods;
  private String name;
  private String tea;
  private String mug;

  /** A mug that its promotion gives beside two pieces of tea. */
  @BeforeEach
  void open() {
    shopper = Shopper.of(port);
    goods = new Goods(port);
    name = "gift-" + COUNT.incrementAndGet();
    tea = goods.product(name + "-tea", 50);
  }

  private void give(int mugs) {
    mug = goods.product(name + "-mug", mugs);
    goods.manage(
        """
        mutation {
          promotionSave(input: {
            handle: "%1$s", markets: ["g-de", "g-us"], effect: { gift: { sku: "%1$s-mug" } },
            appliesTo: { skus: ["%1$s-tea"] },
            minimum: [{ currency: "EUR", amount: "30" }, { currency: "USD", amount: "15" }],
            texts: [{ locale: "en", title: "A mug with it" }]
          }) { promotion { handle } userErrors { code message path } }
        }
        """
            .formatted(name));
  }

  private String cart(int pieces) {
    return shopper.cart("g-de", List.of(line(tea, pieces))).text("/cart/id");
  }

  private Answer read(String cart) {
    return shopper.run(CART, Map.of("id", cart));
  }

  /** What is in a cart: {@code sku×quantity total}, a gift with a star. */
  private List<String> lines(String cart) {
    return read(cart)
        .body()
        .at("/data/cart/lines/nodes")
        .valueStream()
        .map(
            line ->
                line.path("sku").asString().substring(name.length() + 1)
                    + '×'
                    + line.path("quantity").asInt()
                    + ' '
                    + line.at("/total/minorUnits").asLong()
                    + (name.equals(line.path("giftOf").asString("")) ? "*" : ""))
        .toList();
  }

  private String id(String cart, int index) {
    return read(cart).text("/data/cart/lines/nodes/" + index + "/id");
  }

  private Answer add(String cart, String variant, int quantity) {
    return shopper.mutate(
        "CartLinesAdd", input(cart, Map.of("lines", List.of(line(variant, quantity)))));
  }

  private Answer set(String cart, String lineId, int quantity) {
    return shopper.mutate(
        "CartLinesUpdate",
        input(cart, Map.of("lines", List.of(Map.of("lineId", lineId, "quantity", quantity)))));
  }

  private Answer remove(String cart, String lineId) {
    return shopper.mutate("CartLinesRemove", input(cart, Map.of("lineIds", List.of(lineId))));
  }

  private Answer place(String cart) {
    Answer answer = shopper.run(PLACE, Map.of("input", Map.of("cartId", cart)));
    return new Answer(answer.status(), answer.body().at("/data/orderPlace"));
  }

  private static List<String> warnings(Answer answer) {
    return answer
        .body()
        .path("warnings")
        .valueStream()
        .map(it -> it.path("code").asString())
        .toList();
  }

  @Test
  void itComesOnceItIsEarnedAndGoesWhenItIsNot() {
    give(5);
    String cart = cart(1);
    assertThat(lines(cart)).containsExactly("tea×1 1999");
    assertThat(warnings(set(cart, id(cart, 0), 2))).containsExactly("GIFT_ADDED");
    assertThat(lines(cart)).containsExactly("tea×2 3998", "mug×1 0*");
    assertThat(read(cart).number("/data/cart/cost/total/minorUnits")).isEqualTo(3998);
    assertThat(warnings(set(cart, id(cart, 0), 1))).containsExactly("GIFT_GONE");
    assertThat(lines(cart)).containsExactly("tea×1 1999");
  }

  @Test
  void itIsNotChangedButTakenOutAndCostsNothingWhenItIsChosenThen() {
    give(5);
    String cart = cart(2);
    assertThat(set(cart, id(cart, 1), 5).refusals())
        .containsExactly("LINE_IS_GIFT input.lines.0.lineId");
    assertThat(warnings(remove(cart, id(cart, 1)))).isEmpty();
    add(cart, tea, 1);
    assertThat(lines(cart)).containsExactly("tea×3 5997");
    add(cart, mug, 2);
    assertThat(lines(cart)).containsExactly("tea×3 5997", "mug×2 1999");
  }

  @Test
  void whatIsChosenBesideItIsPaidFor() {
    give(5);
    String chosenBefore =
        shopper.cart("g-de", List.of(line(mug, 1), line(tea, 2))).text("/cart/id");
    String chosenAfter = cart(2);
    add(chosenAfter, mug, 1);
    assertThat(lines(chosenBefore)).containsExactly("mug×1 1999", "tea×2 3998", "mug×1 0*");
    assertThat(lines(chosenAfter)).containsExactly("tea×2 3998", "mug×1 0*", "mug×1 1999");
  }

  @Test
  void whereNoneIsLeftNoneComes() {
    give(0);
    String cart = cart(2);
    assertThat(lines(cart)).containsExactly("tea×2 3998");
  }

  @Test
  void itKeepsNobodyFromBuyingTheLastOnes() {
    give(2);
    String cart = cart(2);
    assertThat(add(cart, mug, 2).refusals()).isEmpty();
    assertThat(lines(cart)).containsExactly("tea×2 3998", "mug×2 1999");
  }

  @Test
  void whatIsGoneMeanwhileIsToldAndTheOrderGoesOnWithoutIt() {
    give(1);
    String cart = Till.filledCart(shopper, tea, 2);
    assertThat(lines(cart)).containsExactly("tea×2 3998", "mug×1 0*");
    String other = Till.filledCart(shopper, mug, 1);
    Till.invoice(shopper, other);
    assertThat(Till.place(shopper, other).refusals()).isEmpty();
    assertThat(read(cart).json("/data/cart/problems")).isEqualTo("[]");
    assertThat(Till.invoice(shopper, cart).refusals()).containsExactly("GIFT_GONE");
    assertThat(Till.invoice(shopper, cart).refusals()).isEmpty();
    assertThat(place(cart).json("/order/lines/nodes"))
        .isEqualTo("[{'sku':'%s-tea','giftOf':null}]".formatted(name));
  }

  @Test
  void whatIsGoneBetweenPaymentAndOrderIsTold() {
    give(1);
    String cart = Till.filledCart(shopper, tea, 2);
    Till.invoice(shopper, cart);
    goods.take(
        "{\"type\":\"stock\",\"sku\":\"%s-mug\",\"location\":\"g-berlin\",\"quantity\":0}"
            .formatted(name));
    assertThat(place(cart).refusals()).containsExactly("GIFT_GONE");
    assertThat(place(cart).refusals()).isEmpty();
  }

  @Test
  void whatIsReservedForTheCartItselfStays() {
    give(1);
    String cart = Till.filledCart(shopper, tea, 2);
    Till.invoice(shopper, cart);
    Answer placed = place(cart);
    assertThat(placed.refusals()).isEmpty();
    assertThat(placed.json("/order/lines/nodes/1"))
        .isEqualTo("{'sku':'%1$s-mug','giftOf':'%1$s'}".formatted(name));
    assertThat(placed.number("/order/cost/total/minorUnits")).isEqualTo(3998);
    assertThat(shopper.cart("g-de", List.of(line(mug, 1))).refusals())
        .containsExactly("INSUFFICIENT_STOCK input.lines.0.quantity");
  }

  @Test
  void aCloneAndAReorderEarnTheirOwn() {
    give(5);
    String cart = Till.filledCart(shopper, tea, 2);
    String clone = copy("cartClone", "CartCloneInput", Map.of("cartId", cart));
    assertThat(lines(clone)).containsExactly("tea×2 3998", "mug×1 0*");
    Till.invoice(shopper, cart);
    String token = place(cart).text("/order/token");
    String again = copy("orderReorder", "OrderReorderInput", Map.of("token", token));
    assertThat(lines(again)).containsExactly("tea×2 3998", "mug×1 0*");
  }

  private String copy(String mutation, String type, Map<String, ?> input) {
    return shopper
        .run(
            "mutation ($input: %s!) { %s(input: $input) { cart { id } } }"
                .formatted(type, mutation),
            Map.of("input", input))
        .text("/data/" + mutation + "/cart/id");
  }

  @Test
  void aMergedCartHasOne() {
    give(5);
    String account = UUID.randomUUID() + "@example.org";
    Answer registered =
        shopper.mutate(
            "Register",
            Map.of("email", account, "password", "correct horse", "name", "A", "cartId", cart(2)));
    assertThat(lines(registered.text("/cart/id"))).containsExactly("tea×2 3998", "mug×1 0*");
    Answer merged =
        shopper.mutate(
            "SignIn", Map.of("email", account, "password", "correct horse", "cartId", cart(3)));
    assertThat(lines(merged.text("/cart/id"))).containsExactly("tea×5 9995", "mug×1 0*");
  }

  @Test
  void itGoesAlongToAnotherMarketThatGivesIt() {
    give(5);
    String cart = cart(2);
    shopper.mutate("CartMove", input(cart, Map.of("market", "g-us")));
    assertThat(lines(cart)).containsExactly("tea×2 1998", "mug×1 0*");
    Answer moved = shopper.mutate("CartMove", input(cart, Map.of("market", "g-jp")));
    assertThat(warnings(moved)).contains("GIFT_GONE");
    assertThat(lines(cart)).containsExactly("tea×2 1960");
    shopper.mutate("CartMove", input(cart, Map.of("market", "g-de")));
    assertThat(lines(cart)).containsExactly("tea×2 3998", "mug×1 0*");
  }

  @Test
  void aRepeatedRequestBringsNoSecondOne() {
    give(5);
    String cart = cart(1);
    Map<String, ?> more = Map.of("lines", List.of(line(tea, 1)), "idempotencyKey", name);
    Answer first = shopper.mutate("CartLinesAdd", input(cart, more));
    assertThat(shopper.mutate("CartLinesAdd", input(cart, more)).body()).isEqualTo(first.body());
    assertThat(lines(cart)).containsExactly("tea×2 3998", "mug×1 0*");
  }

  @Test
  void manyAddsAtOnceBringOne() {
    give(5);
    String cart = cart(1);
    IntStream.range(0, 20).parallel().forEach(each -> add(cart, tea, 1));
    assertThat(lines(cart)).containsExactly("tea×21 41979", "mug×1 0*");
  }
}
