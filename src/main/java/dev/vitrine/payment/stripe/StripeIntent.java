package dev.vitrine.payment.stripe;

import dev.vitrine.payment.Authorisation;
import dev.vitrine.payment.Authorisation.ActionNeeded;
import dev.vitrine.payment.Authorisation.Authorised;
import dev.vitrine.payment.Authorisation.Declined;
import dev.vitrine.payment.Payment;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A PaymentIntent (docs.stripe.com/api/payment_intents/object).
 *
 * @param body as Stripe tells it
 */
record StripeIntent(JsonNode body) {

  String id() {
    return body.path("id").asString("");
  }

  String status() {
    return body.path("status").asString("");
  }

  /** Whether it waits for a way to pay, or for somebody to say yes to it. */
  boolean isUnconfirmed() {
    return status().equals("requires_payment_method") || status().equals("requires_confirmation");
  }

  /** Whether nothing is set aside for it any more: Stripe cancels what lapses. */
  boolean isCancelled() {
    return status().equals("canceled");
  }

  /** Whether it is that of a payment; a key of an account that two shops share might not be. */
  boolean isOf(Payment payment) {
    return body.path("amount").asLong(-1) == payment.amount()
        && body.path("currency").asString("").equals(payment.currency().toLowerCase(Locale.ROOT))
        && body.at("/metadata/payment").asString("").equals(payment.key());
  }

  /** What it means to the shop. Processing means that somebody else has to do something first. */
  Authorisation said() {
    return switch (status()) {
      case "requires_capture", "succeeded" -> new Authorised(id());
      case "requires_action", "requires_payment_method", "requires_confirmation", "processing" ->
          new ActionNeeded(id(), clientData());
      case "canceled" -> new Declined("CANCELLED");
      default -> throw new IllegalStateException("Stripe tells of a status " + status());
    };
  }

  private Map<String, Object> clientData() {
    Map<String, Object> data = new HashMap<>();
    data.put("clientSecret", body.path("client_secret").asString(""));
    data.put("asksFor", isUnconfirmed() ? "confirmation" : "action");
    JsonNode next = body.path("next_action");
    if (next.isObject()) {
      data.put("nextAction", next.path("type").asString(""));
      data.put("redirectUrl", next.at("/redirect_to_url/url").asString(""));
    }
    return data;
  }
}
