package dev.vitrine.platform.signing;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the ids of carts and orders, and the tokens of sessions, are made with.
 *
 * @param signingKey a secret that all instances share ({@code VITRINE_SIGNING_KEY}); left out: one
 *     that was drawn when the tables were made and is kept among them
 */
@Validated
@ConfigurationProperties("vitrine")
record SigningProperties(
    @Size(min = 32, message = "VITRINE_SIGNING_KEY must have at least 32 characters")
        @Nullable String signingKey) {

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "SigningProperties[…]";
  }
}
