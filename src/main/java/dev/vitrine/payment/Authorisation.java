package dev.vitrine.payment;

import java.util.Map;

/** What a provider says of a payment. */
public sealed interface Authorisation {

  /** The money is set aside. */
  record Authorised(String reference) implements Authorisation {}

  /**
   * The shopper has to do something first.
   *
   * @param clientData what the client needs for it
   */
  record ActionNeeded(String reference, Map<String, Object> clientData) implements Authorisation {}

  /**
   * It is refused.
   *
   * @param reason a name of the schema's {@code PaymentFailureReason}
   */
  record Declined(String reason) implements Authorisation {}

  /** It never heard of it. */
  record Unknown() implements Authorisation {}
}
