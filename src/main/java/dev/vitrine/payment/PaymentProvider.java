package dev.vitrine.payment;

import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpHeaders;
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

  /** Takes what was set aside, or finds that nothing is any more. */
  Mono<Capture> capture(Payment payment);

  /**
   * Gives up what was set aside, and whatever is still asked for by the payment's key: a request
   * that was on its way all the while must find that it comes too late.
   */
  Mono<Void> cancel(Payment payment);

  /**
   * Gives money back.
   *
   * @param amount in the currency's smallest unit
   * @param key the same for the same refund
   */
  Mono<Void> refund(Payment payment, long amount, String key);

  /** Whether it tells of payments of its own accord, by its webhook. */
  default boolean tells() {
    return false;
  }

  /**
   * Reads what came to its webhook. A provider that tells nothing takes everything for forged.
   *
   * @param body the bytes as they came: signatures are made of them
   * @param now what the age of the message is reckoned from
   */
  default Notice read(HttpHeaders headers, byte[] body, Instant now) {
    return new Notice.Forged();
  }
}
