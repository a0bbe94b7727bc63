package dev.vitrine.behaviour.visitor;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who shops. A device's visitor that is joined with a customer acts as the customer's.
 *
 * @param id the key that events are kept under; the customer's visitor's while joined
 * @param deviceId the key in the token
 * @param customerId the customer's key; null for a guest
 * @param consent what they agreed to
 */
public record Visitor(long id, long deviceId, @Nullable Long customerId, Consent consent) {

  /** The customer's key, where what they are shown may be personal; null for anybody else. */
  public @Nullable Long personalCustomerId() {
    return consent.personalization() ? customerId : null;
  }
}
