package dev.vitrine.checkout;

import static dev.vitrine.cart.Shopper.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What can be bought though it is not there, and what is there and is not sold. */
@VitrineTest
class BackorderTest {

  private static final LocalDate LATER = LocalDate.now().plusDays(40);

  private static final String SHOWN =
      """
      query ($slug: String!) @inContext(market: "g-de") {
        product(slug: $slug) { defaultVariant {
          availability { status quantity availableFrom deliveryEstimate { earliest } } } }
      }
      """;

  @LocalServerPort int port;
  private Shopper shopper;
  private Goods goods;

  @BeforeEach
  void connect() {
    shopper = Shopper.of(port);
    goods = new Goods(port);
  }

  private void stock(String sku, String more) {
    goods.take(
        "{\"type\":\"stock\",\"sku\":\"%s\",\"location\":\"g-berlin\",%s}".formatted(sku, more));
  }

  private Answer awaitStatus(String sku, String status) {
    return Patience.await()
        .until(
            () -> shopper.run(SHOWN, Map.of("slug", sku)),
            shown -> shown.text("/data/product/defaultVariant/availability/status").equals(status));
  }

  @Test
  void whatIsSoldOutIsBoughtAndSentLater() {
    String variant = goods.product("bo-later", 0);
    stock("bo-later", "\"quantity\":0,\"backorder\":3,\"availableFrom\":\"" + LATER + "\"");
    Answer shown = awaitStatus("bo-later", "BACKORDER");
    String availability = "/data/product/defaultVariant/availability";
    assertThat(shown.text(availability + "/availableFrom")).isEqualTo(LATER.toString());
    assertThat(LocalDate.parse(shown.text(availability + "/deliveryEstimate/earliest")))
        .isAfter(LATER);
    String cart = Till.filledCart(shopper, variant, 2);
    Till.invoice(shopper, cart);
    Answer placed = Till.place(shopper, cart);
    assertThat(placed.refusals()).isEmpty();
    Answer order =
        shopper.run(
            "query ($token: String!) { order(token: $token)"
                + " { delivery { deliveryEstimate { earliest } } } }",
            Map.of("token", placed.text("/order/token")));
    assertThat(LocalDate.parse(order.text("/data/order/delivery/deliveryEstimate/earliest")))
        .isAfter(LATER);
  }

  @Test
  void moreThanMayBeSoldBeyondIsRefused() {
    String variant = goods.product("bo-most", 0);
    stock("bo-most", "\"quantity\":1,\"backorder\":2");
    awaitStatus("bo-most", "LOW_STOCK");
    Answer refused = shopper.cart("g-de", List.of(line(variant, 4)));
    assertThat(refused.refusals()).containsExactly("INSUFFICIENT_STOCK input.lines.0.quantity");
    assertThat(refused.number("/userErrors/0/available")).isEqualTo(3);
    String cart = Till.filledCart(shopper, variant, 3);
    Till.invoice(shopper, cart);
    assertThat(Till.place(shopper, cart).refusals()).isEmpty();
    awaitStatus("bo-most", "OUT_OF_STOCK");
  }

  @Test
  void whatIsYetToAppearIsOrderedBefore() {
    goods.product("bo-before", 0);
    stock("bo-before", "\"quantity\":0,\"backorder\":5,\"preorder\":true");
    awaitStatus("bo-before", "PREORDER");
  }

  @Test
  void safetyStockIsNotSold() {
    String variant = goods.product("bo-safe", 5);
    stock("bo-safe", "\"quantity\":5,\"safetyStock\":4");
    awaitStatus("bo-safe", "LOW_STOCK");
    assertThat(shopper.cart("g-de", List.of(line(variant, 2))).number("/userErrors/0/available"))
        .isEqualTo(1);
  }

  @Test
  void whatIsLeftOutStays() {
    goods.product("bo-stays", 0);
    stock("bo-stays", "\"quantity\":0,\"backorder\":5");
    stock("bo-stays", "\"quantity\":0");
    awaitStatus("bo-stays", "BACKORDER");
  }

  @Test
  void merchantsSayAndReadTheSameByTheirApi() {
    goods.product("bo-api", 0);
    JsonNode saved =
        goods.manage(
            """
            mutation {
              stockSave(input: { sku: "bo-api", location: "g-berlin", quantity: 3, safetyStock: 1,
                backorder: 4, preorder: true, availableFrom: "2027-01-15" }) {
                variant { stock {
                  location quantity reserved safetyStock backorder preorder availableFrom } }
                userErrors { code path }
              }
            }
            """);
    assertThat(saved.at("/variant/stock/0").toString().replace('"', '\''))
        .isEqualTo(
            "{'location':'g-berlin','quantity':3,'reserved':0,'safetyStock':1,'backorder':4,"
                + "'preorder':true,'availableFrom':'2027-01-15'}");
  }

  @Test
  void merchantsSayWhenNobodyWorks() {
    JsonNode saved =
        goods.manage(
            """
            mutation {
              locationSave(input: { handle: "bo-shut", country: "DE",
                holidays: ["2026-12-26", "2026-12-25"] }) {
                location { holidays } userErrors { code path }
              }
            }
            """);
    assertThat(saved.at("/location/holidays").toString())
        .isEqualTo("[\"2026-12-25\",\"2026-12-26\"]");
  }
}
