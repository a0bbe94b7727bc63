package dev.vitrine.payment.stripe;

import dev.vitrine.payment.Notice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what Stripe tells (docs.stripe.com/api/events/object). */
final class StripeEvents {

  private final @Nullable StripeSignature signature;
  private final JsonMapper json;

  StripeEvents(StripeProperties properties, JsonMapper json) {
    String secret = properties.webhookSecret();
    this.signature = secret == null ? null : new StripeSignature(secret, properties.tolerance());
    this.json = json;
  }

  boolean areHeard() {
    return signature != null;
  }

  Notice read(@Nullable String header, byte[] body, Instant now) {
    return signature != null && header != null && signature.isGenuine(header, body, now)
        ? read(body)
        : new Notice.Forged();
  }

  private Notice read(byte[] body) {
    try {
      JsonNode event = json.readTree(body);
      String id = event.path("id").asString("");
      String payment = event.at("/data/object/metadata/payment").asString("");
      boolean concerns = event.path("type").asString("").startsWith("payment_intent.");
      return concerns && !id.isEmpty() && !payment.isEmpty()
          ? new Notice.Concerning(id, payment)
          : new Notice.Unrelated();
    } catch (JacksonException noJson) {
      return new Notice.Forged();
    }
  }
}
