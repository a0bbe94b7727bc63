package dev.vitrine.payment;

import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * Whoever moves the money. Every call names the payment by a key: asked again with the same key, a
 * provider answers as before and does nothing more. A call that fails says nothing of what was
 * done.
 */
public interface PaymentProvider {

  /** What the API and the tables call it. */
  String handle();

  /** Whether it takes money in a currency, by ISO 4217. */
  boolean takes(String currency);

  /** Whether the money is taken as soon as the order is placed, and not when a merchant says so. */
  default boolean capturesAtOnce() {
    return true;
  }

  /**
   * Sets the money aside.
   *
   * @param details what the shopper gave, such as a card
   */
  Mono<Authorisation> authorise(Payment payment, Map<String, Object> details);

  /** What became of a payment that was asked for. */
  Mono<Authorisation> look(Payment payment);

  /** Takes what was set aside. */
  Mono<Void> capture(Payment payment);

  /** Gives up what was set aside. */
  Mono<Void> cancel(Payment payment);

  /**
   * Gives money back.
   *
   * @param amount in the currency's smallest unit
   * @param key the same for the same refund
   */
  Mono<Void> refund(Payment payment, long amount, String key);
}
