package dev.vitrine.payment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An attempt to pay for a cart.
 *
 * @param id the database's key
 * @param cartId the cart that it is for
 * @param orderId the order that it pays; null until there is one
 * @param provider the handle of who carries it out
 * @param amount in the currency's smallest unit
 * @param currency ISO 4217
 * @param reference the provider's own key of it
 * @param reason why it did not go through, a name of the schema's {@code PaymentFailureReason}
 * @param clientData what the client needs to go on
 * @param refunded how much was given back
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Payment(
    long id,
    long cartId,
    @Nullable Long orderId,
    String provider,
    State state,
    long amount,
    String currency,
    @Nullable String reference,
    @Nullable String reason,
    Map<String, Object> clientData,
    long refunded) {

  /** What the provider knows it by: the same, however often it is asked. */
  public String key() {
    return "payment-" + id;
  }

  /** How far it went. */
  public enum State {
    /** The provider was asked; nobody knows its answer. */
    PENDING,
    /** The shopper has to do something at the provider's. */
    ACTION_NEEDED,
    /** The money is set aside. */
    AUTHORISED,
    /** The money is ours. */
    CAPTURED,
    /** The provider refused. */
    DECLINED,
    /** It is being given up. */
    CANCELLING,
    /** It was given up, and nothing is set aside. */
    CANCELLED,
    /** The provider knows nothing of it. */
    FAILED
  }
}
