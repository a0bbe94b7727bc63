package dev.vitrine.checkout;

import static dev.vitrine.cart.Shopper.input;
import static dev.vitrine.cart.Shopper.line;
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

@VitrineTest
class CheckoutTest {

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private Shopper shopper;
  private Goods goods;

  @BeforeEach
  void connect() {
    shopper = Shopper.of(port);
    goods = new Goods(port);
  }

  @Test
  void aCartSaysWhatIsMissing() {
    String variant = goods.product("co-missing", 10);
    Answer made = shopper.cart("g-de", List.of(line(variant, 1)));
    assertThat(made.problems()).containsExactly("CONTACT_MISSING", "DELIVERY_ADDRESS_MISSING");
    Answer refused = Till.place(shopper, made.text("/cart/id"));
    assertThat(refused.refusals())
        .containsExactly(
            "CONTACT_MISSING input.cartId",
            "DELIVERY_ADDRESS_MISSING input.cartId",
            "DELIVERY_OPTION_MISSING input.cartId");
  }

  @Test
  void aCompleteCartHasNoProblems() {
    String variant = goods.product("co-complete", 10);
    String cart = shopper.cart("g-de", List.of(line(variant, 1))).text("/cart/id");
    assertThat(Till.complete(shopper, cart, Till.BERLIN).problems()).isEmpty();
  }

  @Test
  void anOrderIsWhatTheCartWas() {
    String variant = goods.product("co-order", 10);
    String cart = Till.filledCart(shopper, variant, 2);
    Till.invoice(shopper, cart);
    Answer before = shopper.contract("Cart", Map.of("id", cart));
    Answer placed = Till.place(shopper, cart);
    assertThat(placed.refusals()).isEmpty();
    assertThat(placed.text("/order/status")).isEqualTo("PLACED");
    assertThat(placed.number("/order/cost/total/minorUnits"))
        .isEqualTo(before.number("/data/cart/cost/total/minorUnits"))
        .isEqualTo(3998);
    assertThat(placed.json("/order/lines/nodes/0/price"))
        .isEqualTo("{'display':{'amount':'19.99','minorUnits':1999}}");
  }

  @Test
  void anOrderIsFoundByItsToken() {
    String variant = goods.product("co-token", 10);
    String cart = Till.filledCart(shopper, variant, 1);
    Till.invoice(shopper, cart);
    Answer placed = Till.place(shopper, cart);
    Answer found = shopper.contract("OrderByToken", Map.of("token", placed.text("/order/token")));
    assertThat(found.body().at("/data/order")).isEqualTo(placed.body().at("/order"));
    assertThat(shopper.contract("OrderByToken", Map.of("token", "guess")).json("/data/order"))
        .isEqualTo("null");
  }

  @Test
  void aCartIsOrderedOnce() {
    String variant = goods.product("co-once", 10);
    String cart = Till.filledCart(shopper, variant, 1);
    Till.invoice(shopper, cart);
    Answer first = Till.place(shopper, cart);
    assertThat(Till.place(shopper, cart)).isEqualTo(first);
    Answer changed =
        shopper.mutate("CartLinesAdd", input(cart, Map.of("lines", List.of(line(variant, 1)))));
    assertThat(changed.refusals()).containsExactly("CART_ORDERED input.cartId");
  }

  @Test
  void whatWasSoldIsNotThereAnyMore() {
    String variant = goods.product("co-stock", 3);
    String cart = Till.filledCart(shopper, variant, 2);
    Till.invoice(shopper, cart);
    Till.place(shopper, cart);
    Answer refused = shopper.cart("g-de", List.of(line(variant, 2)));
    assertThat(refused.json("/userErrors/0/available")).isEqualTo("1");
  }

  @Test
  void aBegunPaymentHoldsTheStock() {
    String variant = goods.product("co-held", 2);
    String cart = Till.filledCart(shopper, variant, 2);
    Till.invoice(shopper, cart);
    assertThat(shopper.cart("g-de", List.of(line(variant, 1))).refusals())
        .containsExactly("INSUFFICIENT_STOCK input.lines.0.quantity");
    assertThat(Till.place(shopper, cart).refusals()).isEmpty();
  }

  @Test
  void anOrderMustBePaid() {
    String variant = goods.product("co-unpaid", 10);
    String cart = Till.filledCart(shopper, variant, 1);
    Answer refused = Till.place(shopper, cart);
    assertThat(refused.json("/userErrors/0/reason")).isEqualTo("'PAYMENT_MISSING'");
  }

  @Test
  void aDeclinedCardIsTold() {
    String variant = goods.product("co-declined", 10);
    String cart = Till.filledCart(shopper, variant, 1);
    Answer declined = Till.card(shopper, cart, "4000000000000002");
    assertThat(declined.text("/paymentSession/status")).isEqualTo("DECLINED");
    assertThat(declined.text("/userErrors/0/reason")).isEqualTo("CARD_DECLINED");
  }

  @Test
  void aSecondStepIsAskedFor() {
    String variant = goods.product("co-step", 10);
    String cart = Till.filledCart(shopper, variant, 1);
    Answer asked = Till.card(shopper, cart, "4000002500003155");
    assertThat(asked.text("/paymentSession/status")).isEqualTo("ACTION_NEEDED");
    assertThat(Till.place(shopper, cart).text("/userErrors/0/reason")).isEqualTo("PAYMENT_MISSING");
  }

  @Test
  void aBankThatNeverAnswersIsToldAndAnotherCardPays() {
    String cart = Till.filledCart(shopper, goods.product("co-silent", 10), 1);
    Answer silent = Till.card(shopper, cart, "4000000000000341");
    assertThat(silent.text("/paymentSession/status")).isEqualTo("PENDING");
    assertThat(silent.text("/userErrors/0/reason")).isEqualTo("PROVIDER_UNAVAILABLE");
    assertThat(Till.place(shopper, cart).text("/userErrors/0/reason")).isEqualTo("PAYMENT_MISSING");
    assertThat(Till.card(shopper, cart, "4242424242424242").refusals()).isEmpty();
    assertThat(Till.place(shopper, cart).refusals()).isEmpty();
  }

  @Test
  void whatCostsNothingIsOrderedWithoutAPayment() {
    String variant = goods.product("co-free", 10);
    goods.manage(
        """
        mutation {
          promotionSave(input: {
            handle: "co-free", byCode: true, effect: { percent: { percent: "100" } },
            appliesTo: { skus: ["co-free"] }
          }) { userErrors { code path } }
        }
        """);
    goods.manage(
        """
        mutation {
          promotionCodesAdd(input: { handle: "co-free", codes: ["co-free"] }) {
            userErrors { code }
          }
        }
        """);
    String cart = Till.filledCart(shopper, variant, 2);
    shopper.mutate("CartDiscountCodes", input(cart, Map.of("discountCodes", List.of("co-free"))));
    Answer placed = Till.place(shopper, cart);
    assertThat(placed.refusals()).isEmpty();
    assertThat(placed.number("/order/cost/total/minorUnits")).isZero();
  }

  @Test
  void anotherTotalThanTheShopperSawIsRefused() {
    String variant = goods.product("co-total", 10);
    String cart = Till.filledCart(shopper, variant, 1);
    Till.invoice(shopper, cart);
    Answer refused = shopper.mutate("OrderPlace", input(cart, Map.of("expectedTotal", "1.00")));
    assertThat(refused.refusals()).containsExactly("PRICE_CHANGED input.expectedTotal");
    assertThat(refused.json("/userErrors/0/now")).isEqualTo("{'amount':'19.99'}");
  }

  @Test
  void aPriceThatChangedInBetweenIsTold() {
    String variant = goods.product("co-changed", 10);
    String cart = Till.filledCart(shopper, variant, 1);
    Till.invoice(shopper, cart);
    goods.take(
        "{'type':'price','sku':'co-changed','currency':'EUR','amount':'25.00'}".replace('\'', '"'));
    Answer refused = Till.place(shopper, cart);
    assertThat(refused.refusals()).containsExactly("PRICE_CHANGED");
    assertThat(refused.json("/userErrors/0/was")).isEqualTo("{'amount':'19.99'}");
    assertThat(refused.json("/userErrors/0/now")).isEqualTo("{'amount':'25.00'}");
    Answer unpaid = Till.place(shopper, cart);
    assertThat(unpaid.text("/userErrors/0/reason")).isEqualTo("AMOUNT_CHANGED");
    Till.invoice(shopper, cart);
    assertThat(Till.place(shopper, cart).number("/order/cost/total/minorUnits")).isEqualTo(2500);
  }

  @Test
  void anAddressOfAnotherCountrysFormIsRefused() {
    String variant = goods.product("co-form", 10);
    String cart = shopper.cart("g-de", List.of(line(variant, 1))).text("/cart/id");
    Map<String, Object> wrong = new HashMap<>(Till.BERLIN);
    wrong.put("postalCode", "SW1A 1AA");
    wrong.put("name", " ");
    Answer refused = shopper.mutate("CheckoutAddress", input(cart, Map.of("address", wrong)));
    assertThat(refused.refusals())
        .containsExactly(
            "REQUIRED input.address.name", "INVALID_POSTAL_CODE input.address.postalCode");
    wrong = new HashMap<>(Till.BERLIN);
    wrong.put("countryCode", "FR");
    assertThat(shopper.mutate("CheckoutAddress", input(cart, Map.of("address", wrong))).refusals())
        .containsExactly("COUNTRY_NOT_SERVED input.address.countryCode");
  }

  @Test
  void taxGoesByTheDestination() {
    String variant = goods.product("co-dest", 10);
    String cart = shopper.cart("g-de", List.of(line(variant, 1))).text("/cart/id");
    assertThat(
            shopper
                .contract("Cart", Map.of("id", cart))
                .number("/data/cart/cost/taxTotal/minorUnits"))
        .isEqualTo(319);
    Map<String, Object> vienna = new HashMap<>(Till.BERLIN);
    vienna.put("countryCode", "AT");
    vienna.put("postalCode", "1010");
    Answer there = Till.complete(shopper, cart, vienna);
    assertThat(there.number("/cart/cost/taxTotal/minorUnits")).isEqualTo(333);
    assertThat(there.number("/cart/cost/total/minorUnits")).isEqualTo(1999);
  }

  @Test
  void aBundleTakesItsPartsOffTheShelves() {
    goods.product("co-lamp", 4);
    String lamp = goods.variant("co-lamp", "g-de");
    String set = goods.product("co-set", 50, "\"bundle\":[{\"sku\":\"co-lamp\",\"quantity\":2}],");
    assertThat(shopper.cart("g-de", List.of(line(set, 3))).refusals())
        .containsExactly("INSUFFICIENT_STOCK input.lines.0.quantity");
    String cart = Till.filledCart(shopper, set, 1);
    Till.invoice(shopper, cart);
    assertThat(Till.place(shopper, cart).refusals()).isEmpty();
    Answer refused = shopper.cart("g-de", List.of(line(lamp, 3)));
    assertThat(refused.json("/userErrors/0/available")).isEqualTo("2");
  }

  @Test
  void whatIsHeldForTooLongIsFreeAgain() {
    String variant = goods.product("co-expiry", 1);
    Till.invoice(shopper, Till.filledCart(shopper, variant, 1));
    assertThat(shopper.cart("g-de", List.of(line(variant, 1))).refusals()).isNotEmpty();
    database
        .sql("UPDATE stock_reservation SET expires_at = now() - interval '1 second'")
        .then()
        .block();
    Patience.await()
        .until(() -> shopper.cart("g-de", List.of(line(variant, 1))).refusals().isEmpty());
  }
}
