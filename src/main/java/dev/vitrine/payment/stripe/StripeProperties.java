package dev.vitrine.payment.stripe;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Stripe is asked.
 *
 * @param secretKey the key of the account's API; without one Stripe is not offered
 * @param webhookSecret what Stripe signs its messages with; without one none are heard
 * @param url where the API is served
 * @param tolerance how old a message may be
 */
@ConfigurationProperties("vitrine.payment.stripe")
record StripeProperties(
    @Nullable String secretKey,
    @Nullable String webhookSecret,
    @DefaultValue("https://api.stripe.com") URI url,
    @DefaultValue("5m") Duration tolerance) {

  /** Says nothing of the secrets. */
  @Override
  public String toString() {
    return "StripeProperties[" + url + "]";
  }
}
