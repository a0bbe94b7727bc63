package dev.vitrine.checkout;

import static dev.vitrine.cart.Shopper.input;
import static dev.vitrine.cart.Shopper.line;

import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import java.util.List;
import java.util.Map;

/** Goes with carts to the till as storefronts do. */
public final class Till {

  /** An address in Berlin. */
  public static final Map<String, ?> BERLIN =
      Map.of(
          "name", "Ada Example",
          "streetLines", List.of("Musterstraße 1"),
          "city", "Berlin",
          "postalCode", "10115",
          "countryCode", "DE");

  private Till() {}

  /** A cart of one thing that lacks nothing but the payment; gives its id. */
  public static String filledCart(Shopper shopper, String variant, int quantity) {
    String cart = shopper.cart("g-de", List.of(line(variant, quantity))).text("/cart/id");
    complete(shopper, cart, BERLIN);
    return cart;
  }

  /** Says of a cart who buys, where it goes and how it travels; gives the last answer. */
  public static Answer complete(Shopper shopper, String cart, Map<String, ?> address) {
    shopper.mutate("CheckoutContact", input(cart, Map.of("email", "ada@example.org")));
    Answer addressed = shopper.mutate("CheckoutAddress", input(cart, Map.of("address", address)));
    String option = addressed.text("/cart/deliveryOptions/0/handle");
    return shopper.mutate("CheckoutDelivery", input(cart, Map.of("handle", option)));
  }

  /** Begins to pay by invoice; gives the payload. */
  public static Answer invoice(Shopper shopper, String cart) {
    return shopper.mutate("PaymentStart", input(cart, Map.of("provider", "invoice")));
  }

  /** Begins to pay with a card of the demo provider; gives the payload. */
  public static Answer card(Shopper shopper, String cart, String number) {
    return shopper.mutate(
        "PaymentStart", input(cart, Map.of("provider", "demo", "details", Map.of("card", number))));
  }

  /** Places the order of a cart; gives the payload. */
  public static Answer place(Shopper shopper, String cart) {
    return shopper.mutate("OrderPlace", input(cart, Map.of()));
  }
}
