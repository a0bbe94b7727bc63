package dev.vitrine.behaviour.visitor;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who shops. A device's visitor that is joined with a customer, or that comes with a
 * customer's session, acts as the customer's.
 *
 * @param id the key that events are kept under; the customer's visitor's while joined
 * @param deviceId the key in the token; the customer's visitor's where only a session came
 * @param customerId the customer's key; null for a guest
 * @param consent what they agreed to
 * @param hasStyle whether anything was ever said of their style, by them or by an adviser, when
 *     this was read
 */
public record Visitor(
    long id, long deviceId, @Nullable Long customerId, Consent consent, boolean hasStyle) {

  /** The same visitor on a device. */
  Visitor on(long device) {
    return new Visitor(id, device, customerId, consent, hasStyle);
  }

  /** The same visitor, who agrees to this. */
  Visitor with(Consent agreed) {
    return new Visitor(id, deviceId, customerId, agreed, hasStyle);
  }

  /** The customer's key, where what they are shown may be personal; null for anybody else. */
  public @Nullable Long personalCustomerId() {
    return consent.personalization() ? customerId : null;
  }
}
