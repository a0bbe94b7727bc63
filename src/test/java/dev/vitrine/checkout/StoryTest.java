package dev.vitrine.checkout;

import static dev.vitrine.cart.Shopper.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Shops from the listing to the delivered order, in every kind of market. */
@VitrineTest
class StoryTest {

  private static final String LISTING =
      """
      query ($slug: String!, $market: String) @inContext(market: $market, locale: "en") {
        product(slug: $slug) {
          priceRange { min { display { minorUnits } } }
          defaultVariant { id price { display { minorUnits } } }
        }
      }
      """;

  private static final String ORDER =
      """
      query ($token: String!) @inContext(locale: "en") {
        order(token: $token) {
          status
          timeline { status }
          fulfilments { carrier trackingNumber lines { quantity line { sku } } }
          refundedTotal { minorUnits currencyCode }
          cost { subtotal { minorUnits } shippingTotal { minorUnits } taxTotal { minorUnits }
                 total { minorUnits currencyCode } taxIncluded }
          lines(first: 5) { nodes { quantity price { display { minorUnits } } total { minorUnits } } }
        }
      }
      """;

  @LocalServerPort int port;
  private Shopper shopper;
  private Goods goods;

  /** Where somebody shops; amounts are in the currency's smallest unit. */
  private enum Place {
    /** Tax inside. */
    GERMANY("g-de", "DE", "10115", null, 1999, 5997, 5997, "10.00"),
    /** Tax on top, 8.25 per cent. */
    AMERICA("g-us", "US", "10001", "NY", 999, 2997, 3244, "10.00"),
    /** Whole yen. */
    JAPAN("g-jp", "JP", "100-0001", "Tokyo", 980, 2940, 2940, "500"),
    /** Thousandths, tax on top, 5 per cent: 9.375 and 0.46875. */
    KUWAIT("g-kw", "KW", null, null, 3125, 9375, 9844, "1.125"),
    /** Rounded to five centimes. */
    SWITZERLAND("g-ch", "CH", "8001", null, 1795, 5385, 5385, "10.05");

    private final String market;
    private final String country;
    private final String postalCode;
    private final String region;
    private final int price;
    private final int subtotal;
    private final int total;
    private final String refund;

    Place(
        String market,
        String country,
        String postalCode,
        String region,
        int price,
        int subtotal,
        int total,
        String refund) {
      this.market = market;
      this.country = country;
      this.postalCode = postalCode;
      this.region = region;
      this.price = price;
      this.subtotal = subtotal;
      this.total = total;
      this.refund = refund;
    }

    Map<String, Object> address() {
      Map<String, Object> address = new java.util.HashMap<>();
      address.put("name", "Ada Example");
      address.put("streetLines", List.of("1 Main Street"));
      address.put("city", "Somewhere");
      address.put("countryCode", country);
      address.put("postalCode", postalCode);
      address.put("region", region);
      return address;
    }

    long refunded() {
      return Long.parseLong(refund.replace(".", ""));
    }
  }

  @BeforeEach
  void open() {
    shopper = Shopper.of(port);
    goods = new Goods(port);
  }

  @ParameterizedTest
  @EnumSource
  void somebodyShops(Place place) {
    String sku = "story-" + place.market;
    goods.product(sku, 100);
    goods.variant(sku, place.market);
    Answer listed = shopper.run(LISTING, Map.of("slug", sku, "market", place.market));
    assertThat(listed.number("/data/product/priceRange/min/display/minorUnits"))
        .isEqualTo(place.price);
    String variant = listed.text("/data/product/defaultVariant/id");

    Answer made = shopper.cart(place.market, List.of(line(variant, 3)));
    assertThat(made.number("/cart/lines/nodes/0/price/display/minorUnits")).isEqualTo(place.price);
    String cart = made.text("/cart/id");
    Answer ready = Till.complete(shopper, cart, place.address());
    assertThat(ready.refusals()).isEmpty();
    assertThat(ready.problems()).isEmpty();
    assertThat(ready.number("/cart/cost/total/minorUnits")).isEqualTo(place.total);

    assertThat(Till.card(shopper, cart, "4242424242424242").text("/paymentSession/status"))
        .isEqualTo("AUTHORISED");
    Answer placed = Till.place(shopper, cart);
    assertThat(placed.refusals()).isEmpty();
    String token = placed.text("/order/token");
    String number = placed.text("/order/number");
    assertOrdered(place, order(token));

    manage("orderFulfil", number, ", lines: [{ number: 1, quantity: 1 }], carrier: \"Snail\"");
    manage("orderFulfil", number, ", carrier: \"Snail\", trackingNumber: \"S-" + number + "\"");
    manage("orderDeliver", number, "");
    Patience.await()
        .untilAsserted(() -> manage("orderRefund", number, ", amount: \"" + place.refund + "\""));
    assertDelivered(place, number, order(token));
  }

  private static void assertOrdered(Place place, Answer order) {
    assertThat(order.text("/data/order/status")).isEqualTo("PLACED");
    assertThat(order.number("/data/order/lines/nodes/0/price/display/minorUnits"))
        .isEqualTo(place.price);
    assertThat(order.number("/data/order/cost/subtotal/minorUnits")).isEqualTo(place.subtotal);
    assertThat(order.number("/data/order/cost/total/minorUnits")).isEqualTo(place.total);
    boolean inside = order.body().at("/data/order/cost/taxIncluded").asBoolean();
    long tax = order.number("/data/order/cost/taxTotal/minorUnits");
    assertThat(tax).isPositive();
    assertThat(place.subtotal + (inside ? 0 : tax)).isEqualTo(place.total);
  }

  private static void assertDelivered(Place place, String number, Answer order) {
    assertThat(order.body().at("/data/order/timeline").valueStream().map(StoryTest::status))
        .containsExactly("PLACED", "PARTIALLY_FULFILLED", "FULFILLED", "DELIVERED");
    assertThat(order.number("/data/order/fulfilments/0/lines/0/quantity")).isEqualTo(1);
    assertThat(order.number("/data/order/fulfilments/1/lines/0/quantity")).isEqualTo(2);
    assertThat(order.text("/data/order/fulfilments/1/trackingNumber")).isEqualTo("S-" + number);
    assertThat(order.number("/data/order/refundedTotal/minorUnits")).isEqualTo(place.refunded());
  }

  private static String status(JsonNode event) {
    return event.path("status").asString();
  }

  private Answer order(String token) {
    return shopper.run(ORDER, Map.of("token", token));
  }

  private void manage(String mutation, String number, String more) {
    goods.manage(
        "mutation { %s(input: { number: \"%s\" %s }) { userErrors { code path } } }"
            .formatted(mutation, number, more));
  }
}
