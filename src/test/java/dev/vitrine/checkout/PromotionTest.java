package dev.vitrine.checkout;

import static dev.vitrine.cart.Shopper.input;
import static dev.vitrine.cart.Shopper.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@VitrineTest
class PromotionTest {

  @LocalServerPort int port;
  private Shopper shopper;
  private Goods goods;

  @BeforeEach
  void connect() {
    shopper = Shopper.of(port);
    goods = new Goods(port);
  }

  /** A promotion on one thing that its code opens, once the shop knows it. */
  private void promotion(String handle, String effect, String more) {
    goods.manage(
        """
        mutation {
          promotionSave(input: {
            handle: "%s", byCode: true, effect: %s, texts: [{ locale: "en", title: "Deal %s" }] %s
          }) { promotion { handle } userErrors { code message path } }
        }
        """
            .formatted(handle, effect, handle, more));
    goods.manage(
        """
        mutation {
          promotionCodesAdd(input: { handle: "%s", codes: ["%s"] }) { userErrors { code message } }
        }
        """
            .formatted(handle, handle));
  }

  private Answer enter(String cart, String code) {
    return shopper.mutate("CartDiscountCodes", input(cart, Map.of("discountCodes", List.of(code))));
  }

  @Test
  void aCodeTakesItsPercentOffEachLine() {
    String variant = goods.product("pr-percent", 50);
    promotion("ten", "{ percent: { percent: \"10\" } }", "");
    String cart = shopper.cart("g-de", List.of(line(variant, 3))).text("/cart/id");
    Answer entered = enter(cart, "ten");
    assertThat(entered.refusals()).isEmpty();
    assertThat(entered.json("/cart/lines/nodes/0/discounts"))
        .isEqualTo("[{'title':'Deal ten','amount':{'amount':'6.00','formatted':'€6.00'}}]");
    assertThat(entered.json("/cart/discountCodes"))
        .isEqualTo("[{'code':'TEN','applicable':true,'reason':null}]");
    assertThat(entered.number("/cart/cost/total/minorUnits")).isEqualTo(5397);
  }

  @Test
  void anUnknownCodeIsRefusedAndTheCartIsAsItWas() {
    String variant = goods.product("pr-unknown", 50);
    String cart = shopper.cart("g-de", List.of(line(variant, 1))).text("/cart/id");
    Answer refused = enter(cart, "nothing");
    assertThat(refused.refusals()).containsExactly("DISCOUNT_CODE_UNKNOWN input.discountCodes.0");
    assertThat(refused.json("/cart/discountCodes")).isEqualTo("[]");
  }

  @Test
  void aCodeForALargerBasketIsRefused() {
    String variant = goods.product("pr-minimum", 50);
    promotion(
        "large",
        "{ percent: { percent: \"10\" } }",
        ", minimum: [{ currency: \"EUR\", amount: \"50\" }]");
    String cart = shopper.cart("g-de", List.of(line(variant, 1))).text("/cart/id");
    assertThat(enter(cart, "large").refusals())
        .containsExactly("DISCOUNT_CODE_NOT_FOR_THIS_BASKET input.discountCodes.0");
    shopper.mutate("CartLinesAdd", input(cart, Map.of("lines", List.of(line(variant, 2)))));
    assertThat(enter(cart, "large").refusals()).isEmpty();
  }

  @Test
  void anExpiredCodeIsRefused() {
    String variant = goods.product("pr-expired", 50);
    Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
    promotion("old", "{ percent: { percent: \"10\" } }", ", until: \"%s\"".formatted(yesterday));
    String cart = shopper.cart("g-de", List.of(line(variant, 1))).text("/cart/id");
    assertThat(enter(cart, "old").refusals())
        .containsExactly("DISCOUNT_CODE_EXPIRED input.discountCodes.0");
  }

  @Test
  void theThirdIsFreeOfThree() {
    String variant = goods.product("pr-three", 50);
    promotion("three", "{ buyGet: { buy: 2, get: 1, percent: \"100\" } }", "");
    String cart = shopper.cart("g-de", List.of(line(variant, 7))).text("/cart/id");
    assertThat(enter(cart, "three").number("/cart/cost/discountTotal/minorUnits"))
        .isEqualTo(2 * 1999);
    assertThat(
            shopper.contract("Cart", Map.of("id", cart)).number("/data/cart/cost/total/minorUnits"))
        .isEqualTo(5 * 1999);
  }

  @Test
  void anAmountIsSharedByTheLinesToTheCent() {
    String one = goods.product("pr-share-1", 50);
    String two = goods.product("pr-share-2", 50);
    String three = goods.product("pr-share-3", 50);
    promotion("tenner", "{ amount: { amounts: [{ currency: \"EUR\", amount: \"10\" }] } }", "");
    String cart =
        shopper.cart("g-de", List.of(line(one, 1), line(two, 1), line(three, 1))).text("/cart/id");
    Answer entered = enter(cart, "tenner");
    long off =
        IntStream.range(0, 3)
            .mapToLong(i -> entered.number("/cart/lines/nodes/" + i + "/total/minorUnits"))
            .sum();
    assertThat(off).isEqualTo(3 * 1999 - 1000);
    assertThat(entered.number("/cart/cost/total/minorUnits")).isEqualTo(off);
  }

  private String orderWith(String variant, String code) {
    String cart = Till.filledCart(shopper, variant, 1);
    assertThat(enter(cart, code).refusals()).isEmpty();
    Till.invoice(shopper, cart);
    assertThat(Till.place(shopper, cart).refusals()).isEmpty();
    return cart;
  }

  @Test
  void aCodeOfABatchIsUsedOnce() {
    String variant = goods.product("pr-batch", 50);
    promotion("batch", "{ percent: { percent: \"10\" } }", "");
    goods.manage(
        """
        mutation {
          promotionCodesAdd(input: { handle: "batch", codes: ["B1", "B2"], singleUse: true }) {
            added userErrors { code message }
          }
        }
        """);
    orderWith(variant, "b1");
    String next = Till.filledCart(shopper, variant, 1);
    assertThat(enter(next, "b1").refusals())
        .containsExactly("DISCOUNT_CODE_USED_UP input.discountCodes.0");
    assertThat(enter(next, "b2").refusals()).isEmpty();
  }

  @Test
  void oneCustomerUsesItAsOftenAsOneMay() {
    String variant = goods.product("pr-customer", 50);
    promotion("each", "{ percent: { percent: \"10\" } }", ", customerLimit: 1");
    orderWith(variant, "each");
    String again = Till.filledCart(shopper, variant, 1);
    assertThat(enter(again, "each").refusals())
        .containsExactly("DISCOUNT_CODE_USED_UP input.discountCodes.0");
    shopper.mutate("CheckoutContact", input(again, Map.of("email", "bea@example.org")));
    assertThat(enter(again, "each").refusals()).isEmpty();
  }

  @Test
  void freeDeliveryIsShownAsWhatItTakesOff() {
    String variant = goods.product("pr-delivery", 50);
    promotion("sent", "{ freeDelivery: { all: true } }", "");
    String method =
        "mutation { deliveryMethodSave(input: { handle: \"pr-sent\", texts: [],"
            + " rates: [{ currency: \"EUR\", base: \"4.90\" }] }) { userErrors { code path } } }";
    goods.manage(method);
    try {
      String cart = Till.filledCart(shopper, variant, 1);
      Answer entered = enter(cart, "sent");
      assertThat(entered.number("/cart/cost/shippingTotal/minorUnits")).isEqualTo(490);
      assertThat(entered.number("/cart/cost/total/minorUnits")).isEqualTo(1999);
    } finally {
      goods.manage(
          "mutation { deliveryMethodDelete(input: { handle: \"pr-sent\" })"
              + " { userErrors { code } } }");
    }
  }
}
