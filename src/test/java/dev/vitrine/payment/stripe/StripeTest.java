package dev.vitrine.payment.stripe;

import static dev.vitrine.cart.Shopper.input;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.Patience;
import dev.vitrine.VitrineTest;
import dev.vitrine.cart.Goods;
import dev.vitrine.cart.Shopper;
import dev.vitrine.cart.Shopper.Answer;
import dev.vitrine.checkout.Till;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Pays with Stripe, as its reference documents it. Every test has a total of its own. */
@VitrineTest
@TestPropertySource(
    properties = {
      "vitrine.payment.stripe.secret-key=sk_test_stub",
      "vitrine.payment.stripe.webhook-secret=whsec_test",
      "vitrine.payment.timeout=2s",
      "vitrine.payment.patience=1s"
    })
class StripeTest {

  private static final StripeStub STRIPE = StripeStub.start();
  private static final int PRICE = 1999;

  @LocalServerPort int port;
  private Shopper shopper;
  private String variant;

  @DynamicPropertySource
  static void connect(DynamicPropertyRegistry properties) {
    properties.add("vitrine.payment.stripe.url", STRIPE::url);
  }

  @AfterAll
  static void close() {
    STRIPE.close();
  }

  @BeforeEach
  void open() {
    shopper = Shopper.of(port);
    variant = new Goods(port).product("stripe-thing", 10_000);
  }

  private String cart(int quantity) {
    return Till.filledCart(shopper, variant, quantity);
  }

  private Answer pay(String cart, Map<String, ?> details) {
    return pay(cart, details, Map.of());
  }

  private Answer pay(String cart, Map<String, ?> details, Map<String, ?> more) {
    Map<String, Object> input = new HashMap<>(more);
    input.putAll(Map.of("provider", "stripe", "details", details));
    return shopper.mutate("PaymentStart", input(cart, input));
  }

  private static Map<String, ?> card(String method) {
    return Map.of("paymentMethod", method);
  }

  private static void awaitStatus(long amount, String status) {
    Patience.await().until(() -> STRIPE.intent(amount).get("status").equals(status));
  }

  private static String failure(Answer answer) {
    return answer.text("/userErrors/0/code") + " " + answer.text("/userErrors/0/reason");
  }

  @Test
  void anApprovedCardIsCapturedOnceTheOrderIsPlaced() {
    String cart = cart(1);
    assertThat(pay(cart, card("pm_card_visa")).text("/paymentSession/status"))
        .isEqualTo("AUTHORISED");
    assertThat(STRIPE.intent(PRICE).get("status")).isEqualTo("requires_capture");
    assertThat(Till.place(shopper, cart).refusals()).isEmpty();
    awaitStatus(PRICE, "succeeded");
  }

  @Test
  void aDeclinedCardIsRefusedAndItsIntentGivenUp() {
    assertThat(failure(pay(cart(2), card("pm_card_visa_chargeDeclined"))))
        .isEqualTo("PAYMENT_FAILED CARD_DECLINED");
    assertThat(STRIPE.intent(2 * PRICE).get("status")).isEqualTo("canceled");
  }

  @Test
  void theReasonOfABankIsTold() {
    assertThat(failure(pay(cart(3), card("pm_card_visa_chargeDeclinedInsufficientFunds"))))
        .isEqualTo("PAYMENT_FAILED INSUFFICIENT_FUNDS");
    assertThat(failure(pay(cart(3), card("pm_card_chargeDeclinedExpiredCard"))))
        .isEqualTo("PAYMENT_FAILED INVALID_CARD");
    assertThat(failure(pay(cart(3), card("pm_nothing")))).isEqualTo("PAYMENT_FAILED INVALID_CARD");
  }

  @Test
  void whatTheShopperDidAtTheBankIsHeardByTheWebhook() {
    String cart = cart(4);
    Answer begun = pay(cart, card("pm_card_threeDSecureRequired"));
    assertThat(begun.text("/paymentSession/status")).isEqualTo("ACTION_NEEDED");
    assertThat(begun.text("/paymentSession/clientData/clientSecret")).startsWith("pi_");
    assertThat(begun.text("/paymentSession/clientData/nextAction")).isEqualTo("use_stripe_sdk");
    assertThat(failure(Till.place(shopper, cart))).isEqualTo("PAYMENT_FAILED PAYMENT_MISSING");
    STRIPE.authenticate(4 * PRICE);
    assertThat(webhook(event("evt_action", 4 * PRICE))).isEqualTo(200);
    assertThat(Till.place(shopper, cart).refusals()).isEmpty();
    awaitStatus(4 * PRICE, "succeeded");
  }

  @Test
  void whoComesBackFromTheBankBeforeItsNewsIsServedAllTheSame() {
    String cart = cart(5);
    String session = pay(cart, Map.of()).text("/paymentSession/id");
    Map<String, Object> named = input(cart, Map.of("paymentSessionId", session));
    assertThat(failure(shopper.mutate("OrderPlace", named)))
        .isEqualTo("PAYMENT_FAILED ACTION_NEEDED");
    STRIPE.authenticate(5 * PRICE);
    assertThat(shopper.mutate("OrderPlace", named).refusals()).isEmpty();
  }

  @Test
  void anAnswerThatNeverComesIsFoundOutAboutAndNobodyPaysTwice() {
    STRIPE.hanging.add("confirm");
    String cart = cart(6);
    assertThat(failure(pay(cart, card("pm_card_visa"))))
        .isEqualTo("PAYMENT_FAILED PROVIDER_UNAVAILABLE");
    Patience.await().until(() -> Till.place(shopper, cart).refusals().isEmpty());
    awaitStatus(6 * PRICE, "succeeded");
    assertThat(STRIPE.charges(6 * PRICE)).isEqualTo(1);
  }

  @Test
  void whatFailedAfterItWasDoneIsAskedOnceMoreAndDoneOnce() {
    STRIPE.failing.addAll(List.of("payment_intents", "confirm"));
    assertThat(pay(cart(7), card("pm_card_visa")).text("/paymentSession/status"))
        .isEqualTo("AUTHORISED");
    assertThat(STRIPE.intents(7 * PRICE)).hasSize(1);
  }

  @Test
  void aRepeatedRequestIsOnePayment() {
    String cart = cart(8);
    Map<String, ?> key = Map.of("idempotencyKey", "once");
    Answer first = pay(cart, card("pm_card_visa"), key);
    assertThat(pay(cart, card("pm_card_visa"), key)).isEqualTo(first);
    assertThat(STRIPE.intents(8 * PRICE)).hasSize(1);
  }

  @Test
  void forgedAndOldMessagesAreRefused() {
    String body = "{\"id\":\"evt_forged\",\"type\":\"payment_intent.succeeded\"}";
    long now = Instant.now().getEpochSecond();
    assertThat(webhook(body, "t=" + now + ",v1=00")).isEqualTo(400);
    assertThat(webhook(body, signed(body, now - 3600))).isEqualTo(400);
    assertThat(webhook(body + " ", signed(body, now))).isEqualTo(400);
  }

  @Test
  void aMessageThatComesAgainIsNotLookedInto() {
    pay(cart(9), Map.of());
    String body = event("evt_again", 9 * PRICE);
    String look = "GET payment_intents/" + STRIPE.intent(9 * PRICE).get("id");
    assertThat(webhook(body)).isEqualTo(200);
    long looks = STRIPE.asked.stream().filter(look::equals).count();
    assertThat(looks).isPositive();
    assertThat(webhook(body)).isEqualTo(200);
    assertThat(STRIPE.asked.stream().filter(look::equals)).hasSize((int) looks);
  }

  @Test
  void whatStripeCancelsBeforeItIsTakenLapses() {
    String cart = cart(11);
    pay(cart, card("pm_card_visa"));
    STRIPE.intent(11 * PRICE).put("status", "canceled");
    String token = Till.place(shopper, cart).text("/order/token");
    Patience.await()
        .until(
            () ->
                shopper
                    .run(
                        "query ($token: String!) { order(token: $token) { paymentStatus } }",
                        Map.of("token", token))
                    .text("/data/order/paymentStatus")
                    .equals("LAPSED"));
  }

  @Test
  void aCancelledOrderIsPaidBack() {
    String cart = cart(10);
    pay(cart, card("pm_card_visa"));
    String number = Till.place(shopper, cart).text("/order/number");
    awaitStatus(10 * PRICE, "succeeded");
    String cancel =
        "mutation { orderCancel(input: { number: \"%s\" }) { userErrors { code } } }"
            .formatted(number);
    Patience.await().untilAsserted(() -> new Goods(port).manage(cancel));
    String intent = STRIPE.intent(10 * PRICE).get("id").toString();
    Patience.await().until(() -> STRIPE.refunds.contains(intent + " " + 10 * PRICE));
  }

  @Test
  void currenciesThatItCountsOtherwiseAreNotOffered() {
    String kuwait = shopper.cart("g-kw", List.of(Shopper.line(variant, 1))).text("/cart/id");
    assertThat(pay(kuwait, card("pm_card_visa")).refusals())
        .containsExactly("PAYMENT_PROVIDER_UNKNOWN input.provider");
  }

  private static String event(String id, long amount) {
    return """
    {"id":"%s","object":"event","type":"payment_intent.amount_capturable_updated",
     "data":{"object":{"object":"payment_intent","metadata":{"payment":"%s"}}}}\
    """
        .formatted(
            id, ((Map<?, ?>) STRIPE.intents(amount).getFirst().get("metadata")).get("payment"));
  }

  private int webhook(String body) {
    return webhook(body, signed(body, Instant.now().getEpochSecond()));
  }

  private int webhook(String body, String signature) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/payments/stripe/webhook"))
            .header("Stripe-Signature", signature)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String signed(String body, long seconds) {
    String hex =
        new StripeSignature("whsec_test", Duration.ofMinutes(5))
            .sign(seconds, body.getBytes(StandardCharsets.UTF_8));
    return "t=" + seconds + ",v1=" + hex;
  }
}
