package dev.vitrine.checkout;

import static dev.vitrine.cart.Shopper.input;
import static dev.vitrine.cart.Shopper.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.SecondInstance;
import dev.vitrine.VitrineTest;
import dev.vitrine.Wire;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.cart.Watching;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * A watching client whose connection breaks and comes back, while another instance changes what it
 * watches: a subscription tells what is before it tells what changes, so nothing is missed.
 */
@VitrineTest
class ReconnectTest {

  private static final String CART =
      "subscription ($id: ID!) { cartChanged(id: $id) { version totalQuantity } }";

  private static final String ORDER =
      "subscription ($token: String!) { orderChanged(token: $token) { timeline { status } } }";

  private static final String STOCK =
      "subscription ($ids: [ID!]!) @inContext(market: \"g-de\") { stockChanged(variantIds: $ids)"
          + " { availability { quantity } } }";

  private static SecondInstance second;

  @LocalServerPort int port;
  private Wire wire;
  private Shopper other;
  private Goods goods;

  @BeforeEach
  void open() {
    if (second == null) {
      second = SecondInstance.start();
    }
    wire = Wire.to("localhost", port);
    other = Shopper.of(second.port());
    goods = new Goods(second.port());
  }

  @AfterEach
  void hangUp() {
    wire.close();
  }

  @AfterAll
  static void close() {
    if (second != null) {
      second.close();
    }
  }

  /** How a storefront watches. */
  enum Way {
    EVENTS {
      @Override
      Watching watch(int port, String document, String field, Map<String, Object> variables) {
        return Watching.bySse(port, document, variables);
      }
    },
    SOCKET {
      @Override
      Watching watch(int port, String document, String field, Map<String, Object> variables) {
        return Watching.bySocket(port, document, field, variables);
      }
    };

    abstract Watching watch(int port, String document, String field, Map<String, Object> variables);
  }

  /** Watches, loses the connection, changes what is watched, and watches again. */
  private Watching again(
      Way way, String document, String field, Map<String, Object> variables, Runnable change) {
    try (Watching watching = way.watch(wire.port(), document, field, variables)) {
      Patience.await().until(() -> !watching.seen().isEmpty());
      wire.cut();
      int before = watching.seen().size();
      change.run();
      assertThat(watching.seen()).hasSize(before);
    }
    wire.mend();
    Watching resumed = way.watch(wire.port(), document, field, variables);
    Patience.await().until(() -> !resumed.seen().isEmpty());
    return resumed;
  }

  private void add(String cart, String variant) {
    assertThat(
            other
                .mutate("CartLinesAdd", input(cart, Map.of("lines", List.of(line(variant, 1)))))
                .refusals())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aCartThatChangedMeanwhileIsToldAtOnceAndItsNextChangeToo(Way way) {
    String variant = goods.product("rc-cart-" + way, 50);
    String cart = other.cart("g-de", List.of(line(variant, 1))).text("/cart/id");
    Runnable twice =
        () -> {
          add(cart, variant);
          add(cart, variant);
        };
    try (Watching resumed = again(way, CART, "cartChanged", Map.of("id", cart), twice)) {
      assertThat(resumed.seen().getFirst().path("version").asInt()).isEqualTo(3);
      add(cart, variant);
      Patience.await().until(() -> resumed.last().path("totalQuantity").asInt() == 4);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyStepThatAnOrderTookMeanwhileIsToldAtOnceAndTheNextToo(Way way) {
    String filled = Till.filledCart(other, goods.product("rc-order-" + way, 5), 1);
    Till.invoice(other, filled);
    Answer placed = Till.place(other, filled);
    String number = placed.text("/order/number");
    Map<String, Object> token = Map.of("token", placed.text("/order/token"));
    try (Watching resumed =
        again(way, ORDER, "orderChanged", token, () -> move("orderFulfil", number))) {
      assertThat(timeline(resumed.seen().getFirst())).containsExactly("PLACED", "FULFILLED");
      move("orderDeliver", number);
      Patience.await().until(() -> timeline(resumed.last()).contains("DELIVERED"));
    }
  }

  private void move(String mutation, String number) {
    goods.manage(
        "mutation { %s(input: { number: \"%s\" }) { userErrors { code } } }"
            .formatted(mutation, number));
  }

  private static List<String> timeline(JsonNode order) {
    return order
        .path("timeline")
        .valueStream()
        .map(event -> event.path("status").asString())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void stockThatWasSoldMeanwhileIsToldAtOnceAndItsNextChangeToo(Way way) {
    String sku = "rc-stock-" + way;
    String variant = goods.product(sku, 9);
    Map<String, Object> ids = Map.of("ids", List.of(variant));
    try (Watching resumed = again(way, STOCK, "stockChanged", ids, () -> sell(variant))) {
      Patience.await().until(() -> quantity(resumed.last()) == 7);
      stock(sku, 3);
      Patience.await().until(() -> quantity(resumed.last()) == 3);
    }
  }

  private void sell(String variant) {
    String cart = Till.filledCart(other, variant, 2);
    Till.invoice(other, cart);
    assertThat(Till.place(other, cart).refusals()).isEmpty();
  }

  private void stock(String sku, int quantity) {
    goods.take(
        "{\"type\":\"stock\",\"sku\":\"%s\",\"location\":\"g-berlin\",\"quantity\":%d}"
            .formatted(sku, quantity));
  }

  private static int quantity(JsonNode variant) {
    return variant.at("/availability/quantity").asInt();
  }
}
