package dev.vitrine.payment.stripe;

import dev.vitrine.payment.Authorisation;
import dev.vitrine.payment.Authorisation.Declined;
import dev.vitrine.payment.Capture;
import dev.vitrine.payment.Notice;
import dev.vitrine.payment.Payment;
import dev.vitrine.payment.PaymentProvider;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stripe's PaymentIntents (docs.stripe.com/api/payment_intents), captured by hand.
 *
 * <p>An intent is made first, of nothing but the payment, and confirmed by a second call: whenever
 * its id is not known, making it again by the same key finds it. With {@code details: {
 * "paymentMethod": "pm_…" }} it is confirmed here; without, the client confirms it with the {@code
 * clientSecret}, and Stripe tells of it by the webhook.
 */
@Component
@ConditionalOnProperty("vitrine.payment.stripe.secret-key")
class StripeProvider implements PaymentProvider {

  private static final String INTENTS = "/v1/payment_intents";

  /**
   * Currencies that Stripe counts in other units than ISO 4217 says, or takes only amounts in full
   * tens of (docs.stripe.com/currencies): totals of the shop would have to be rounded.
   */
  private static final Set<String> OTHERWISE_COUNTED =
      Set.of("BHD", "IQD", "ISK", "JOD", "KWD", "LYD", "MGA", "MRU", "OMR", "TND", "UGX");

  private static final Set<String> NO_SUCH_CARD =
      Set.of(
          "expired_card",
          "incorrect_cvc",
          "incorrect_number",
          "invalid_cvc",
          "invalid_expiry_month",
          "invalid_expiry_year",
          "invalid_number");

  private final StripeApi api;
  private final StripeEvents events;

  StripeProvider(StripeProperties properties, JsonMapper json) {
    this.api = new StripeApi(properties, json);
    this.events = new StripeEvents(properties, json);
  }

  @Override
  public String handle() {
    return "stripe";
  }

  @Override
  public boolean takes(String currency) {
    return !OTHERWISE_COUNTED.contains(currency);
  }

  @Override
  public Mono<Authorisation> authorise(Payment payment, Map<String, Object> details) {
    Object method = details.get("paymentMethod");
    return open(payment)
        .flatMap(
            intent ->
                intent.isUnconfirmed() && method instanceof String id
                    ? confirm(payment, intent, id)
                    : Mono.just(intent.said()));
  }

  /** The payment's intent as it is now: made, or found by having been made before. */
  private Mono<StripeIntent> open(Payment payment) {
    Map<String, String> form =
        Map.of(
            "amount",
            Long.toString(payment.amount()),
            "currency",
            payment.currency().toLowerCase(Locale.ROOT),
            "capture_method",
            "manual",
            "automatic_payment_methods[enabled]",
            "true",
            "automatic_payment_methods[allow_redirects]",
            "never",
            "metadata[payment]",
            payment.key());
    return api.post(INTENTS, form, payment.key())
        .flatMap(reply -> reply.replayed() ? current(reply.intent().id()) : Mono.just(reply))
        .map(reply -> intent(payment, reply));
  }

  private Mono<StripeReply> current(String id) {
    return api.get(INTENTS + "/" + id);
  }

  private static StripeIntent intent(Payment payment, StripeReply reply) {
    if (!reply.isDone()) {
      throw reply.failure();
    }
    if (!reply.intent().isOf(payment)) {
      throw new IllegalStateException("Stripe knows another payment by " + payment.key());
    }
    return reply.intent();
  }

  private Mono<Authorisation> confirm(Payment payment, StripeIntent intent, String method) {
    String path = INTENTS + "/" + intent.id() + "/confirm";
    return api.post(path, Map.of("payment_method", method), payment.key() + "-confirm")
        .flatMap(reply -> confirmed(payment, intent, reply));
  }

  /** A declined intent could still be confirmed by whoever has its secret, so it is given up. */
  private Mono<Authorisation> confirmed(Payment payment, StripeIntent intent, StripeReply reply) {
    if (reply.isDone()) {
      return Mono.just(intent(payment, reply).said());
    }
    boolean refused = reply.isDeclined() || reply.code().equals("resource_missing");
    return refused
        ? settle(payment, intent.id(), "cancel", "canceled").thenReturn(declined(reply))
        : Mono.error(reply.failure());
  }

  private static Declined declined(StripeReply reply) {
    String reason = reply.reason();
    if (reason.equals("insufficient_funds")) {
      return new Declined("INSUFFICIENT_FUNDS");
    }
    boolean unknown = NO_SUCH_CARD.contains(reason) || reason.equals("resource_missing");
    return new Declined(unknown ? "INVALID_CARD" : "CARD_DECLINED");
  }

  @Override
  public Mono<Authorisation> look(Payment payment) {
    return found(payment).map(StripeIntent::said);
  }

  private Mono<StripeIntent> found(Payment payment) {
    String reference = payment.reference();
    return reference == null
        ? open(payment)
        : current(reference).map(reply -> intent(payment, reply));
  }

  @Override
  public Mono<Capture> capture(Payment payment) {
    return found(payment)
        .flatMap(
            it ->
                it.isCancelled()
                    ? Mono.just(Capture.LAPSED)
                    : settle(payment, it.id(), "capture", "succeeded").thenReturn(Capture.TAKEN));
  }

  @Override
  public Mono<Void> cancel(Payment payment) {
    return found(payment).flatMap(it -> settle(payment, it.id(), "cancel", "canceled"));
  }

  /** What is settled already is refused with the intent as it is; that is as good. */
  private Mono<Void> settle(Payment payment, String id, String verb, String wanted) {
    return api.post(INTENTS + "/" + id + "/" + verb, Map.of(), payment.key() + "-" + verb)
        .flatMap(
            reply ->
                reply.intent().status().equals(wanted)
                    ? Mono.<Void>empty()
                    : Mono.error(reply.failure()));
  }

  @Override
  public Mono<Void> refund(Payment payment, long amount, String key) {
    return found(payment)
        .map(intent -> Map.of("payment_intent", intent.id(), "amount", Long.toString(amount)))
        .flatMap(form -> api.post("/v1/refunds", form, key))
        .flatMap(reply -> reply.isDone() ? Mono.empty() : Mono.error(reply.failure()));
  }

  @Override
  public boolean tells() {
    return events.areHeard();
  }

  @Override
  public Notice read(HttpHeaders headers, byte[] body, Instant now) {
    return events.read(headers.getFirst("Stripe-Signature"), body, now);
  }
}
