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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What becomes of a code that gives something, where none of it is left. */
@VitrineTest
class GiftByCodeTest {

  @LocalServerPort int port;
  private Shopper shopper;
  private Goods goods;

  @BeforeEach
  void connect() {
    shopper = Shopper.of(port);
    goods = new Goods(port);
  }

  /** A code that gives one of so many mugs to whoever buys tea; gives the tea. */
  private String tea(String name, int mugs) {
    goods.product(name + "-mug", mugs);
    goods.manage(
        """
        mutation {
          promotionSave(input: {
            handle: "%1$s", byCode: true, markets: ["g-de"], effect: { gift: { sku: "%1$s-mug" } },
            appliesTo: { skus: ["%1$s-tea"] }
          }) { userErrors { code path } }
        }
        """
            .formatted(name));
    goods.manage(
        """
        mutation {
          promotionCodesAdd(input: { handle: "%1$s", codes: ["%1$s"] }) { userErrors { code } }
        }
        """
            .formatted(name));
    return goods.product(name + "-tea", 50);
  }

  private void stock(String sku, int quantity) {
    goods.take(
        "{\"type\":\"stock\",\"sku\":\"%s\",\"location\":\"g-berlin\",\"quantity\":%d}"
            .formatted(sku, quantity));
  }

  private String cart(String variant) {
    return shopper.cart("g-de", List.of(line(variant, 1))).text("/cart/id");
  }

  private Answer enter(String cart, String code) {
    return shopper.mutate("CartDiscountCodes", input(cart, Map.of("discountCodes", List.of(code))));
  }

  private Answer add(String cart, String variant) {
    return shopper.mutate("CartLinesAdd", input(cart, Map.of("lines", List.of(line(variant, 1)))));
  }

  @Test
  void aCodeWhoseGiftIsSoldOutIsRefusedForThatAndTheCartIsAsItWas() {
    String cart = cart(tea("gc-none", 0));
    Answer before = shopper.contract("Cart", Map.of("id", cart));
    Answer refused = enter(cart, "gc-none");
    assertThat(refused.refusals())
        .containsExactly("DISCOUNT_CODE_GIFT_SOLD_OUT input.discountCodes.0");
    assertThat(refused.body().at("/cart")).isEqualTo(before.body().at("/data/cart"));
  }

  @Test
  void itIsToldInTheShoppersLanguage() {
    String cart = cart(tea("gc-german", 0));
    Answer refused =
        shopper
            .speaking("de")
            .mutate(
                "CartDiscountCodes", input(cart, Map.of("discountCodes", List.of("gc-german"))));
    assertThat(refused.text("/userErrors/0/message"))
        .isEqualTo("Das Geschenk zum Code „GC-GERMAN“ ist vergriffen.");
  }

  @Test
  void aCodeForOtherThingsIsNotTakenForOneWhoseGiftIsSoldOut() {
    tea("gc-other", 0);
    String cart = cart(goods.product("gc-else", 5));
    assertThat(enter(cart, "gc-other").refusals())
        .containsExactly("DISCOUNT_CODE_NOT_FOR_THIS_BASKET input.discountCodes.0");
  }

  @Test
  void anEnteredCodeTellsThatItsGiftWasSoldMeanwhileAndHoldsAgainOnceThereIsOne() {
    String tea = tea("gc-again", 1);
    String cart = cart(tea);
    assertThat(enter(cart, "gc-again").refusals()).isEmpty();
    stock("gc-again-mug", 0);
    assertThat(add(cart, tea).json("/cart/discountCodes"))
        .isEqualTo("[{'code':'GC-AGAIN','applicable':false,'reason':'GIFT_SOLD_OUT'}]");
    stock("gc-again-mug", 1);
    assertThat(add(cart, tea).json("/cart/discountCodes"))
        .isEqualTo("[{'code':'GC-AGAIN','applicable':true,'reason':null}]");
  }

  @Test
  void anOrderGoesOnWithoutTheGiftAndTheReasonStays() {
    String tea = tea("gc-order", 1);
    String cart = Till.filledCart(shopper, tea, 1);
    enter(cart, "gc-order");
    stock("gc-order-mug", 0);
    assertThat(Till.invoice(shopper, cart).refusals()).containsExactly("GIFT_GONE");
    assertThat(
            shopper.contract("Cart", Map.of("id", cart)).json("/data/cart/discountCodes/0/reason"))
        .isEqualTo("'GIFT_SOLD_OUT'");
    assertThat(Till.invoice(shopper, cart).refusals()).isEmpty();
    assertThat(Till.place(shopper, cart).refusals()).isEmpty();
  }
}
