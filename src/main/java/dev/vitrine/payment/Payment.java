package dev.vitrine.payment;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

  private static final String KEY = "payment-";
  private static final Pattern KEY_FORM = Pattern.compile(KEY + "\\d{1,18}");

  /** What the provider knows it by: the same, however often it is asked. */
  public String key() {
    return KEY + id;
  }

  /** The database's key that a provider's key was made of; empty for one that is not ours. */
  static Optional<Long> idOf(String key) {
    return Optional.of(key)
        .filter(KEY_FORM.asMatchPredicate())
        .map(known -> Long.valueOf(known.substring(KEY.length())));
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
    /** What was set aside for an order lapsed before it was taken. */
    LAPSED,
    /** The provider refused. */
    DECLINED,
    /** It is being given up. */
    CANCELLING,
    /** It was given up, and nothing is set aside. */
    CANCELLED,
    /** The provider knows nothing of it. */
    FAILED;

    /** Whether nobody waits for it any more. */
    boolean isGivenUp() {
      return switch (this) {
        case DECLINED, CANCELLING, CANCELLED, FAILED -> true;
        case PENDING, ACTION_NEEDED, AUTHORISED, CAPTURED, LAPSED -> false;
      };
    }
  }
}
