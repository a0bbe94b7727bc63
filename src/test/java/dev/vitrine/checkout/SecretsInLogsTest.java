package dev.vitrine.checkout;

import static dev.vitrine.cart.Shopper.input;
import static dev.vitrine.cart.Shopper.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

/** Whether anything of a checkout that nobody may read gets into the logs, also when it fails. */
@VitrineTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsInLogsTest {

  private static final String CARD = "4242424242424242";
  private static final String SECURED = "4000002500003155";
  private static final String PASSWORD = "correct horse seventeen";
  private static final String EMAIL = "secret.shopper.seventeen@example.org";
  private static final String STREET = "Geheimweg 17";
  private static final String PHONE = "+4915123456789";

  private static final Map<String, ?> ADDRESS =
      Map.of(
          "name", "Ada Geheim",
          "streetLines", List.of(STREET),
          "city", "Berlin",
          "postalCode", "10115",
          "countryCode", "DE");

  @LocalServerPort int port;
  @Autowired DatabaseClient database;
  @Autowired LoggingSystem logging;
  private final Map<String, String> secrets = new HashMap<>();
  private Shopper shopper;
  private String variant;

  @BeforeEach
  void listen() {
    shopper = Shopper.of(port);
    variant = new Goods(port).product("secret-thing", 50);
    logging.setLogLevel("dev.vitrine", LogLevel.TRACE);
    logging.setLogLevel("org.springframework.graphql", LogLevel.DEBUG);
  }

  @AfterEach
  void rest() {
    logging.setLogLevel("dev.vitrine", null);
    logging.setLogLevel("org.springframework.graphql", null);
  }

  private Map<String, ?> keyed(String key, Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.put("idempotencyKey", "key-of-" + key + "-seventeen");
    secrets.put("the key of " + key, "key-of-" + key + "-seventeen");
    return input;
  }

  private String registered() {
    Answer made =
        shopper.mutate(
            "Register",
            keyed("register", Map.of("email", EMAIL, "password", PASSWORD, "name", "A")));
    shopper.mutate("SignIn", Map.of("email", EMAIL, "password", PASSWORD + "!"));
    return made.text("/session/token");
  }

  private String filled() {
    String cart = shopper.cart("g-de", List.of(line(variant, 1))).text("/cart/id");
    shopper.mutate(
        "CartLinesAdd", input(cart, keyed("add", Map.of("lines", List.of(line(variant, 1))))));
    Answer told =
        shopper.mutate("CheckoutContact", input(cart, Map.of("email", EMAIL, "phone", PHONE)));
    assertThat(told.json("/cart/contact")).as(told.toString()).contains(EMAIL);
    Answer addressed = shopper.mutate("CheckoutAddress", input(cart, Map.of("address", ADDRESS)));
    String option = addressed.text("/cart/deliveryOptions/0/handle");
    shopper.mutate("CheckoutDelivery", input(cart, Map.of("handle", option)));
    return cart;
  }

  private Answer pay(String cart, String card, String key) {
    Map<String, ?> details = Map.of("provider", "demo", "details", Map.of("card", card));
    return shopper.mutate("PaymentStart", input(cart, keyed(key, details)));
  }

  /** A payment whose provider is gone: asking for it again fails inside. */
  private void fail(String cart) {
    pay(cart, SECURED, "failing");
    database
        .sql("UPDATE payment SET provider = 'gone' WHERE state = 'ACTION_NEEDED'")
        .then()
        .block();
    assertThat(pay(cart, SECURED, "failing").text("/errors/0/extensions/code"))
        .isEqualTo("INTERNAL");
    database.sql("UPDATE payment SET provider = 'demo' WHERE provider = 'gone'").then().block();
  }

  @Test
  void nothingOfACheckoutIsInTheLogs(CapturedOutput logs) {
    secrets.put("the session's token", registered());
    String cart = filled();
    fail(cart);
    pay(cart, "4000000000000002", "declined");
    Answer paid = pay(cart, CARD, "paying");
    Answer placed = shopper.mutate("OrderPlace", input(cart, keyed("placing", Map.of())));
    assertThat(placed.refusals()).isEmpty();
    shopper.run("query { cart(id: \"%s\") { nothing } }".formatted(cart), Map.of());
    shopper.run("query { cart(id: \"%s\") {".formatted(cart), Map.of("email", EMAIL));
    secrets.putAll(
        Map.of(
            "the cart's id", cart,
            "the payment's id", paid.text("/paymentSession/id"),
            "the order's token", placed.text("/order/token"),
            "the order's id", placed.text("/order/id"),
            "a card", CARD,
            "another card", SECURED,
            "the password", PASSWORD,
            "the e-mail address", EMAIL,
            "the street", STREET,
            "the phone number", PHONE));
    assertThat(logs.getAll()).contains("Nobody is called gone");
    secrets.forEach(
        (what, secret) -> assertThat(logs.getAll()).as(what).isNotEmpty().doesNotContain(secret));
  }
}
