package dev.vitrine.behaviour.visitor;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who shops. A device's visitor that is joined with a customer acts as the customer's.
 *
 * @param id the key that events are kept under; the customer's visitor's while joined
 * @param deviceId the key in the token
 * @param customerId the customer's key; null for a guest
 * @param consent what they agreed to
 * @param hasStyle whether anything was ever said of their style, by them or by an adviser, when
 *     this was read
 */
public record Visitor(
    long id, long deviceId, @Nullable Long customerId, Consent consent, boolean hasStyle) {

  /** The customer's key, where what they are shown may be personal; null for anybody else. */
  public @Nullable Long personalCustomerId() {
    return consent.personalization() ? customerId : null;
  }
}
