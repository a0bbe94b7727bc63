package dev.vitrine.checkout;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** Which locations send an order: Berlin and Vienna both serve the market. */
@VitrineTest
class SplitShipmentTest {

  private static final Map<String, ?> VIENNA =
      Map.of(
          "name", "Ada Example",
          "streetLines", List.of("Ring 1"),
          "city", "Wien",
          "postalCode", "1010",
          "countryCode", "AT");

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  private Shopper shopper;
  private Goods goods;

  @BeforeEach
  void connect() {
    shopper = Shopper.of(port);
    goods = new Goods(port);
  }

  private String product(String sku, int berlin, int vienna) {
    String variant = goods.product(sku, berlin);
    goods.take(
        "{\"type\":\"stock\",\"sku\":\"%s\",\"location\":\"g-vienna\",\"quantity\":%d}"
            .formatted(sku, vienna));
    return variant;
  }

  private Answer order(Map<String, ?> address, List<Map<String, ?>> lines) {
    String cart = shopper.cart("g-de", lines).text("/cart/id");
    Till.complete(shopper, cart, address);
    assertThat(Till.invoice(shopper, cart).refusals()).isEmpty();
    Answer placed = Till.place(shopper, cart);
    assertThat(placed.refusals()).isEmpty();
    return placed;
  }

  /** An order of a thing that only Berlin has and one that only Vienna has. */
  private Answer split(String name) {
    String berlins = product(name + "-b", 5, 0);
    String viennas = product(name + "-v", 0, 5);
    return order(Till.BERLIN, List.of(line(berlins, 2), line(viennas, 3)));
  }

  private List<String> allocations(Answer placed) {
    String document =
        "query ($number: String!) { order(number: $number)"
            + " { allocations { location items { sku quantity } } } }";
    return shopper
        .manage(document, Map.of("number", placed.text("/order/number")))
        .at("/data/order/allocations")
        .valueStream()
        .flatMap(
            sender ->
                sender
                    .path("items")
                    .valueStream()
                    .map(item -> sender.path("location").asString() + ' ' + told(item)))
        .toList();
  }

  private static String told(JsonNode item) {
    return item.path("sku").asString() + '×' + item.path("quantity").asInt();
  }

  /** What the ledger says of things whose names begin so: place, kind, quantity, what is left. */
  private List<String> ledger(String name) {
    return database
        .sql(
            """
            SELECT concat_ws(' ', l.handle, v.sku, m.kind, m.quantity, s.quantity, s.reserved)
            FROM stock_movement m
            JOIN variant v ON v.id = m.variant_id
            JOIN location l ON l.id = m.location_id
            JOIN stock s ON s.variant_id = m.variant_id AND s.location_id = m.location_id
            WHERE starts_with(v.sku, :name) AND m.order_id IS NOT NULL
            ORDER BY m.id, v.sku
            """)
        .bind("name", name)
        .mapValue(String.class)
        .all()
        .collectList()
        .block();
  }

  @Test
  void twoLocationsSendWhatNoneHasWhole() {
    assertThat(allocations(split("sp-two")))
        .containsExactly("g-berlin sp-two-b×2", "g-vienna sp-two-v×3");
  }

  @Test
  void eachPieceIsTakenOffTheShelfThatItIsSentFrom() {
    split("sp-ledger");
    assertThat(ledger("sp-ledger"))
        .containsExactlyInAnyOrder(
            "g-berlin sp-ledger-b SALE -2 3 0", "g-vienna sp-ledger-v SALE -3 2 0");
  }

  @Test
  void theShopperSeesEachParcelWithItsOwnTracking() {
    Answer placed = split("sp-parcels");
    send(placed, 1, 2, "track-b");
    send(placed, 2, 3, "track-v");
    Answer read =
        shopper.run(
            "query ($token: String!) { order(token: $token) { status"
                + " fulfilments { trackingNumber lines { quantity line { sku } } } } }",
            Map.of("token", placed.text("/order/token")));
    assertThat(read.json("/data/order"))
        .isEqualTo(
            "{'status':'FULFILLED','fulfilments':["
                + "{'trackingNumber':'track-b','lines':[{'quantity':2,'line':{'sku':'sp-parcels-b'}}]},"
                + "{'trackingNumber':'track-v','lines':[{'quantity':3,'line':{'sku':'sp-parcels-v'}}]}]}");
  }

  private void send(Answer placed, int line, int quantity, String tracking) {
    goods.manage(
        """
        mutation {
          orderFulfil(input: {
            number: "%s", lines: [{ number: %d, quantity: %d }], trackingNumber: "%s"
          }) { userErrors { code path } }
        }
        """
            .formatted(placed.text("/order/number"), line, quantity, tracking));
  }

  @Test
  void onePieceAfterTheOtherComesFromTheNearestWhereNoneHasEnough() {
    String variant = product("sp-pieces", 2, 3);
    Answer placed = order(Till.BERLIN, List.of(line(variant, 4)));
    assertThat(allocations(placed)).containsExactly("g-berlin sp-pieces×2", "g-vienna sp-pieces×2");
  }

  @Test
  void whatOneLocationHasWholeIsSentFromThereThoughAnotherIsNearer() {
    String one = product("sp-whole-1", 9, 9);
    String two = product("sp-whole-2", 1, 9);
    Answer placed = order(Till.BERLIN, List.of(line(one, 2), line(two, 2)));
    assertThat(allocations(placed))
        .containsExactly("g-vienna sp-whole-1×2", "g-vienna sp-whole-2×2");
  }

  @Test
  void ofTwoThatHaveAllTheNearerSends() {
    String variant = product("sp-near", 9, 9);
    assertThat(allocations(order(Till.BERLIN, List.of(line(variant, 2)))))
        .containsExactly("g-berlin sp-near×2");
    assertThat(allocations(order(VIENNA, List.of(line(variant, 2)))))
        .containsExactly("g-vienna sp-near×2");
  }

  @Test
  void calledOffEachPieceIsBackWhereItLay() {
    Answer placed = split("sp-off");
    goods.manage(
        "mutation { orderCancel(input: { number: \"%s\" }) { userErrors { code } } }"
            .formatted(placed.text("/order/number")));
    assertThat(ledger("sp-off"))
        .containsExactlyInAnyOrder(
            "g-berlin sp-off-b SALE -2 5 0",
            "g-vienna sp-off-v SALE -3 5 0",
            "g-berlin sp-off-b RETURN 2 5 0",
            "g-vienna sp-off-v RETURN 3 5 0");
    assertThat(allocations(placed)).isEmpty();
  }
}
