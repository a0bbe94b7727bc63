package dev.vitrine.cart;

import static dev.vitrine.cart.Shopper.input;
import static dev.vitrine.cart.Shopper.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.checkout.Till;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

@VitrineTest
class AccountTest {

  private static final String PASSWORD = "correct horse";

  @LocalServerPort int port;
  @Autowired ReactiveStringRedisTemplate redis;
  private Shopper shopper;
  private Goods goods;

  @BeforeEach
  void connect() {
    shopper = Shopper.of(port);
    goods = new Goods(port);
  }

  private static String email() {
    return UUID.randomUUID() + "@example.org";
  }

  private Answer register(String email, Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.putAll(Map.of("email", email, "password", PASSWORD, "name", "Ada"));
    return shopper.mutate("Register", input);
  }

  private Answer signIn(String email, String password) {
    return shopper.mutate("SignIn", Map.of("email", email, "password", password));
  }

  private Shopper customer() {
    return shopper.signedIn(register(email(), Map.of()).text("/session/token"));
  }

  private static Answer account(Shopper shopper) {
    return shopper.contract("Account", Map.of());
  }

  @Test
  void whoRegistersIsSignedIn() {
    String email = email();
    Answer registered = register(email, Map.of());
    assertThat(registered.refusals()).isEmpty();
    assertThat(
            account(shopper.signedIn(registered.text("/session/token")))
                .text("/data/customer/email"))
        .isEqualTo(email);
  }

  @Test
  void aGuestIsNobody() {
    assertThat(account(shopper).json("/data/customer")).isEqualTo("null");
    assertThat(account(shopper.signedIn("vts_guess")).json("/data/customer")).isEqualTo("null");
  }

  @Test
  void whoSignsInIsToldNothingOfWhoIsKnown() {
    String email = email();
    register(email, Map.of());
    Answer wrong = signIn(email, "another password");
    assertThat(wrong.refusals()).containsExactly("WRONG_CREDENTIALS input.password");
    assertThat(signIn(email(), "another password")).isEqualTo(wrong);
  }

  @Test
  void tooManyWrongPasswordsMakeFurtherOnesWait() {
    String email = email();
    register(email, Map.of());
    for (int i = 0; i < 10; i++) {
      signIn(email, "wrong");
    }
    assertThat(signIn(email, PASSWORD).refusals()).containsExactly("TOO_MANY_ATTEMPTS input.email");
  }

  @Test
  void whoSignsOutIsSignedOut() {
    Shopper customer = customer();
    assertThat(customer.mutate("SignOut", Map.of()).refusals()).isEmpty();
    assertThat(account(customer).json("/data/customer")).isEqualTo("null");
  }

  @Test
  void whoSignsOutAgainByTheSameKeyIsToldTheSame() {
    Shopper customer = customer();
    Map<String, ?> input = Map.of("idempotencyKey", "out-1");
    assertThat(customer.mutate("SignOut", input).refusals()).isEmpty();
    assertThat(customer.mutate("SignOut", input).refusals()).isEmpty();
    assertThat(customer.mutate("SignOut", Map.of()).refusals()).containsExactly("UNAUTHENTICATED");
  }

  @Test
  void whoSignsOutEverywhereIsSignedOutEverywhere() {
    String email = email();
    Shopper here = shopper.signedIn(register(email, Map.of()).text("/session/token"));
    Shopper there = shopper.signedIn(signIn(email, PASSWORD).text("/session/token"));
    assertThat(account(there).text("/data/customer/email")).isEqualTo(email);
    here.mutate("SignOut", Map.of("everywhere", true));
    assertThat(account(there).json("/data/customer")).isEqualTo("null");
  }

  @Test
  void nobodyIsSignedOutWhenRedisForgets() {
    Shopper customer = customer();
    assertThat(account(customer).text("/data/customer/name")).isEqualTo("Ada");
    redis.execute(connection -> connection.serverCommands().flushAll()).blockLast();
    assertThat(account(customer).text("/data/customer/name")).isEqualTo("Ada");
  }

  @Test
  void aRepeatedSignInGivesTheSameSession() {
    String email = email();
    register(email, Map.of());
    Map<String, ?> input = Map.of("email", email, "password", PASSWORD, "idempotencyKey", "s-1");
    Answer first = shopper.mutate("SignIn", input);
    assertThat(first.text("/session/token")).startsWith("vts_");
    assertThat(shopper.mutate("SignIn", input)).isEqualTo(first);
  }

  @Test
  void theGuestsCartBecomesTheCustomers() {
    String variant = goods.product("ac-adopt", 10);
    String cart = shopper.cart("g-de", List.of(line(variant, 2))).text("/cart/id");
    Answer registered = register(email(), Map.of("cartId", cart));
    assertThat(registered.text("/cart/id")).isEqualTo(cart);
    Answer account = account(shopper.signedIn(registered.text("/session/token")));
    assertThat(account.text("/data/customer/carts/nodes/0/id")).isEqualTo(cart);
  }

  @Test
  void aCartMadeByWhoIsSignedInIsTheirs() {
    String variant = goods.product("ac-own", 10);
    Shopper customer = customer();
    String cart = customer.cart("g-de", List.of(line(variant, 2))).text("/cart/id");
    assertThat(account(customer).text("/data/customer/carts/nodes/0/id")).isEqualTo(cart);
  }

  @Test
  void theGuestsCartGoesIntoTheCustomers() {
    String one = goods.product("ac-merge-1", 10);
    String two = goods.product("ac-merge-2", 10);
    String email = email();
    String own = shopper.cart("g-de", List.of(line(one, 1))).text("/cart/id");
    register(email, Map.of("cartId", own));
    String guest = shopper.cart("g-de", List.of(line(one, 2), line(two, 3))).text("/cart/id");
    Answer merged =
        shopper.mutate("SignIn", Map.of("email", email, "password", PASSWORD, "cartId", guest));
    assertThat(merged.text("/cart/id")).isEqualTo(own);
    assertThat(merged.number("/cart/totalQuantity")).isEqualTo(6);
    assertThat(merged.body().at("/cart/lines/nodes")).hasSize(2);
    assertThat(shopper.contract("Cart", Map.of("id", guest)).text("/data/cart/id")).isEqualTo(own);
  }

  @Test
  void addressesAreKeptAndRewritten() {
    Shopper customer = customer();
    Answer saved = customer.mutate("SaveAddress", Map.of("address", Till.BERLIN));
    assertThat(saved.json("/customer/addresses/0/isDefault")).isEqualTo("true");
    String id = saved.text("/customer/addresses/0/id");
    Map<String, Object> moved = new HashMap<>(Till.BERLIN);
    moved.put("city", "Potsdam");
    Answer changed = customer.mutate("SaveAddress", Map.of("addressId", id, "address", moved));
    assertThat(changed.text("/customer/addresses/0/address/city")).isEqualTo("Potsdam");
    assertThat(shopper.mutate("SaveAddress", Map.of("address", Till.BERLIN)).refusals())
        .containsExactly("UNAUTHENTICATED");
    assertThat(
            customer().mutate("SaveAddress", Map.of("addressId", id, "address", moved)).refusals())
        .containsExactly("NOT_FOUND input.addressId");
  }

  @Test
  void whatIsKeptForLaterIsInTheWishlist() {
    goods.product("ac-wish", 10);
    String product =
        shopper.run("{ product(slug: \"ac-wish\") { id } }", Map.of()).text("/data/product/id");
    Shopper customer = customer();
    Answer kept = customer.mutate("SaveForLater", Map.of("productId", product));
    assertThat(kept.text("/wishlist/items/nodes/0/product/id")).isEqualTo(product);
    Answer dropped =
        customer.mutate(
            "DropFromWishlist",
            Map.of("wishlistId", kept.text("/wishlist/id"), "productId", product));
    assertThat(dropped.json("/wishlist/items/nodes")).isEqualTo("[]");
  }

  @Test
  void aKeyOfAWishlistsRequestIsNotUsedForAnother() {
    goods.product("ac-wish-key", 10);
    String product =
        shopper.run("{ product(slug: \"ac-wish-key\") { id } }", Map.of()).text("/data/product/id");
    Shopper customer = customer();
    Map<String, ?> input = Map.of("productId", product, "idempotencyKey", "w-1");
    Answer kept = customer.mutate("SaveForLater", input);
    assertThat(customer.mutate("SaveForLater", input)).isEqualTo(kept);
    Map<String, ?> named =
        Map.of(
            "wishlistId", kept.text("/wishlist/id"), "productId", product, "idempotencyKey", "w-1");
    assertThat(customer.mutate("SaveForLater", named).refusals())
        .containsExactly("IDEMPOTENCY_KEY_REUSED input.idempotencyKey");
  }

  @Test
  void anOrderIsInTheHistoryOfWhoPlacedIt() {
    String variant = goods.product("ac-history", 10);
    String cart = Till.filledCart(shopper, variant, 1);
    Shopper customer =
        shopper.signedIn(register(email(), Map.of("cartId", cart)).text("/session/token"));
    Till.invoice(customer, cart);
    Answer placed = Till.place(customer, cart);
    Answer account = account(customer);
    assertThat(account.json("/data/customer/orders/totalCount")).isEqualTo("1");
    assertThat(account.text("/data/customer/orders/nodes/0/id"))
        .isEqualTo(placed.text("/order/id"));
  }

  @Test
  void aMovedCartIsPricedAnew() {
    String variant = goods.product("ac-moved", 10);
    String only = goods.product("ac-moved-de", 10, "\"markets\":[\"g-de\"],");
    String cart = shopper.cart("g-de", List.of(line(variant, 1), line(only, 1))).text("/cart/id");
    Answer moved = shopper.mutate("CartMove", input(cart, Map.of("market", "g-us")));
    assertThat(moved.text("/cart/currency/code")).isEqualTo("USD");
    assertThat(moved.json("/warnings/0/message")).contains("€19.99").contains("$9.99");
    assertThat(moved.problems()).contains("NOT_SOLD");
    assertThat(shopper.mutate("CartMove", input(cart, Map.of("market", "g-nowhere"))).refusals())
        .containsExactly("UNKNOWN_MARKET input.market");
    assertThat(shopper.mutate("CartMove", input(cart, Map.of("currency", "EUR"))).refusals())
        .containsExactly("CURRENCY_NOT_SOLD input.currency");
  }
}
