package dev.vitrine.checkout;

import static dev.vitrine.cart.Shopper.input;
import static dev.vitrine.cart.Shopper.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.SecondInstance;
import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** Many shoppers at once, at two instances of the application. */
@VitrineTest
class RushTest {

  /** What a code that is used up is refused as, during the order and before it. */
  private static final Set<String> USED_UP = Set.of("DISCOUNT_CODE_USED_UP", "PRICE_CHANGED");

  private static SecondInstance second;

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private Goods goods;

  @BeforeEach
  void open() {
    goods = new Goods(port);
    if (second == null) {
      second = SecondInstance.start();
    }
  }

  @AfterAll
  static void close() {
    if (second != null) {
      second.close();
    }
  }

  private Shopper shopper(int number) {
    return Shopper.of(number % 2 == 0 ? port : second.port()).patient();
  }

  private static <T> List<T> atOnce(int many, IntFunction<T> task) {
    try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
      List<Future<T>> all =
          IntStream.range(0, many).mapToObj(i -> threads.submit(() -> task.apply(i))).toList();
      return all.stream().map(RushTest::join).toList();
    }
  }

  private static <T> T join(Future<T> future) {
    try {
      return future.get();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Test
  void twoHundredAddsToOneCartAddUp() {
    String variant = goods.product("rush-adds", 1000);
    String cart = shopper(0).cart("g-de", List.of(line(variant, 1))).text("/cart/id");
    Map<String, ?> one = Map.of("lines", List.of(line(variant, 1)));
    List<Answer> answers = atOnce(200, i -> shopper(i).mutate("CartLinesAdd", input(cart, one)));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.refusals()).isEmpty());
    Answer read = shopper(1).contract("Cart", Map.of("id", cart));
    assertThat(read.number("/data/cart/totalQuantity")).isEqualTo(201);
    assertThat(read.number("/data/cart/version")).isEqualTo(201);
  }

  @Test
  void sevenOfFiveHundredBuyersGetSevenUnits() {
    String variant = goods.product("rush-units", 7);
    List<String> carts = atOnce(500, i -> Till.filledCart(shopper(i), variant, 1));
    List<Answer> answers = atOnce(500, i -> buy(shopper(i), carts.get(i)));
    assertThat(answers.stream().filter(answer -> answer.body().has("order"))).hasSize(7);
    assertThat(answers.stream().map(RushTest::refusal).filter("INSUFFICIENT_STOCK"::equals))
        .hasSize(493);
    assertThat(
            count(
                "SELECT sum(quantity) FROM stock s JOIN variant v ON v.id = s.variant_id"
                    + " JOIN location l ON l.id = s.location_id WHERE v.sku = 'rush-units'"
                    + " AND l.handle = 'g-berlin'"))
        .isZero();
  }

  /** What became of a buyer: the order, or the payload that refused the payment. */
  private static Answer buy(Shopper shopper, String cart) {
    Answer begun = Till.invoice(shopper, cart);
    return begun.refusals().isEmpty() ? Till.place(shopper, cart) : begun;
  }

  private static String refusal(Answer answer) {
    return answer.refusals().isEmpty() ? "" : answer.refusals().getFirst().split(" ")[0];
  }

  @Test
  void fiftyPlacementsOfOneCartAreOneOrder() {
    String variant = goods.product("rush-order", 100);
    String cart = Till.filledCart(shopper(0), variant, 3);
    Till.invoice(shopper(0), cart);
    Set<Answer> answers = new HashSet<>(atOnce(50, i -> Till.place(shopper(i), cart)));
    assertThat(answers).hasSize(1);
    assertThat(answers.iterator().next().text("/order/number")).isNotEmpty();
    assertThat(
            count(
                "SELECT sum(-m.quantity) FROM stock_movement m JOIN variant v"
                    + " ON v.id = m.variant_id WHERE v.sku = 'rush-order' AND m.kind = 'SALE'"))
        .isEqualTo(3);
  }

  @Test
  void nothingIsLostOfACartThatIsMergedWhileItIsAddedTo() {
    String variant = goods.product("rush-merge", 1000);
    String email = UUID.randomUUID() + "@example.org";
    String own = shopper(0).cart("g-de", List.of(line(variant, 5))).text("/cart/id");
    Map<String, ?> account =
        Map.of("email", email, "password", "correct horse", "name", "Ada", "cartId", own);
    shopper(0).mutate("Register", account);
    String guest = shopper(0).cart("g-de", List.of(line(variant, 1))).text("/cart/id");
    Map<String, ?> signIn = Map.of("email", email, "password", "correct horse", "cartId", guest);
    Map<String, ?> one = Map.of("lines", List.of(line(variant, 1)));
    List<Answer> answers =
        atOnce(
            88,
            i ->
                i % 11 == 5
                    ? shopper(i).mutate("SignIn", signIn)
                    : shopper(i).mutate("CartLinesAdd", input(guest, one)));
    assertThat(answers).allSatisfy(answer -> assertThat(answer.refusals()).isEmpty());
    assertThat(shopper(1).contract("Cart", Map.of("id", own)).number("/data/cart/totalQuantity"))
        .isEqualTo(5 + 1 + 80);
  }

  @Test
  void tenOfAHundredUseACodeWithTenUses() {
    String variant = goods.product("rush-code", 500);
    goods.manage(
        """
        mutation { promotionSave(input: { handle: "rush-ten", totalLimit: 10, byCode: true,
          effect: { percent: { percent: "50" } } }) { userErrors { code message } } }
        """);
    goods.manage(
        """
        mutation { promotionCodesAdd(input: { handle: "rush-ten", codes: ["rushten"] }) {
          userErrors { code message } } }
        """);
    List<String> carts = atOnce(100, i -> cartWithCode(shopper(i), variant, "RUSHTEN"));
    List<Answer> placed = atOnce(100, i -> Till.place(shopper(i), carts.get(i)));
    assertThat(placed.stream().filter(answer -> !answer.text("/order/number").isEmpty()))
        .hasSize(10);
    assertThat(placed.stream().map(RushTest::refusal).filter(USED_UP::contains)).hasSize(90);
    assertThat(count("SELECT used FROM promotion WHERE handle = 'rush-ten'")).isEqualTo(10);
  }

  private static String cartWithCode(Shopper shopper, String variant, String code) {
    String cart = Till.filledCart(shopper, variant, 1);
    Patience.await()
        .until(
            () ->
                shopper
                    .mutate(
                        "CartDiscountCodes", input(cart, Map.of("discountCodes", List.of(code))))
                    .refusals()
                    .isEmpty());
    Till.invoice(shopper, cart);
    return cart;
  }

  @Test
  void oneCustomerUsesACodeOnceHoweverManyCartsAreOrderedAtOnce() {
    String variant = goods.product("rush-each", 500);
    codeOnceEach("rush-each");
    String token = shopper(0).register();
    List<String> carts =
        atOnce(20, i -> cartWithCode(shopper(i).signedIn(token), variant, "RUSH-EACH"));
    List<Answer> placed = atOnce(20, i -> Till.place(shopper(i).signedIn(token), carts.get(i)));
    List<Answer> ordered =
        placed.stream().filter(answer -> !answer.text("/order/number").isEmpty()).toList();
    assertThat(ordered).hasSize(1);
    assertThat(ordered.getFirst().number("/order/cost/total/minorUnits")).isEqualTo(999);
    assertThat(placed.stream().map(RushTest::refusal).filter(USED_UP::contains)).hasSize(19);
    assertThat(written("rush-each")).containsExactly(1L, 1L, 1L, 1L, 19L);
  }

  private void codeOnceEach(String handle) {
    goods.manage(
        """
        mutation { promotionSave(input: { handle: "%s", customerLimit: 1, byCode: true,
          effect: { percent: { percent: "50" } } }) { userErrors { code message } } }
        """
            .formatted(handle));
    goods.manage(
        """
        mutation { promotionCodesAdd(input: { handle: "%1$s", codes: ["%1$s"] }) {
          userErrors { code message } } }
        """
            .formatted(handle));
  }

  /** Uses that are counted and noted, orders, pieces sold, and pieces held for open carts. */
  private List<Long> written(String sku) {
    return List.of(
        count("SELECT used FROM promotion WHERE handle = '" + sku + "'"),
        count(
            "SELECT count(*) FROM promotion_use u JOIN promotion p ON p.id = u.promotion_id"
                + " WHERE p.handle = '"
                + sku
                + "'"),
        count("SELECT count(DISTINCT order_id) FROM order_line WHERE sku = '" + sku + "'"),
        count(
            "SELECT -sum(m.quantity) FROM stock_movement m JOIN variant v ON v.id = m.variant_id"
                + " WHERE m.order_id IS NOT NULL AND v.sku = '"
                + sku
                + "'"),
        count(
            "SELECT sum(r.quantity) FROM stock_reservation r JOIN variant v"
                + " ON v.id = r.variant_id JOIN cart c ON c.id = r.cart_id"
                + " WHERE c.state = 'OPEN' AND v.sku = '"
                + sku
                + "'"));
  }

  @Test
  void theLedgerIsWhatLiesOnTheShelves() {
    String variant = goods.product("rush-ledger", 50);
    atOnce(60, i -> buy(shopper(i), Till.filledCart(shopper(i), variant, 1)));
    assertThat(
            count(
                """
                SELECT count(*)
                FROM stock s
                WHERE s.quantity <> (
                  SELECT coalesce(sum(m.quantity), 0)
                  FROM stock_movement m
                  WHERE m.variant_id = s.variant_id AND m.location_id = s.location_id)
                """))
        .isZero();
    assertThat(
            count(
                """
                SELECT count(*)
                FROM stock s
                WHERE s.reserved <> (
                  SELECT coalesce(sum(r.quantity), 0)
                  FROM stock_reservation r
                  WHERE r.variant_id = s.variant_id AND r.location_id = s.location_id)
                """))
        .isZero();
  }

  private long count(String sql) {
    return database.sql(sql).mapValue(Long.class).one().blockOptional().orElseThrow();
  }
}
