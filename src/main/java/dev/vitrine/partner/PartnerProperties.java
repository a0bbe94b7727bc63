package dev.vitrine.partner;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The key that opens the management side before any other was issued.
 *
 * @param managementKey a secret with every scope ({@code VITRINE_MANAGEMENT_KEY}); there is no
 *     default, and it is stored nowhere
 */
@Validated
@ConfigurationProperties("vitrine")
record PartnerProperties(
    @Size(min = 16, message = "VITRINE_MANAGEMENT_KEY must have at least 16 characters")
        @Nullable String managementKey) {

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "PartnerProperties[…]";
  }
}
