package dev.vitrine.payment;

/** What came to a provider's webhook. It is a hint to ask the provider, never the truth. */
public sealed interface Notice {

  /** It is not from the provider, or too old. */
  record Forged() implements Notice {}

  /** It says nothing of payments. */
  record Unrelated() implements Notice {}

  /**
   * Something happened to a payment.
   *
   * @param eventId what the provider calls the message, however often it sends it
   * @param paymentKey what the provider knows the payment by, as {@link Payment#key} makes it
   */
  record Concerning(String eventId, String paymentKey) implements Notice {}
}
