package dev.vitrine.order;

import dev.vitrine.customer.Address;
import dev.vitrine.pricing.quote.Totals;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What was bought, as it was when it was bought.
 *
 * @param id the database's key
 * @param cartId the cart that it was made of
 * @param number what people call it
 * @param marketId the market that it was bought in
 * @param customerId who bought it; null for a guest
 * @param locale the BCP 47 tag that its texts are in
 * @param currency ISO 4217
 * @param email whom to tell of it
 * @param phone whom to call, in E.164 form
 * @param deliveryAddress where it goes; null where it is fetched and nobody said
 * @param delivery how it travels
 * @param codes what the shopper had entered
 * @param cost what it costs
 * @param timeline what became of it, in order
 * @param fulfilments what was sent of it, in order
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Order(
    long id,
    long cartId,
    String number,
    long marketId,
    @Nullable Long customerId,
    String locale,
    String currency,
    Status status,
    String email,
    @Nullable String phone,
    @Nullable String note,
    @Nullable Address deliveryAddress,
    OrderDelivery delivery,
    List<String> codes,
    Totals cost,
    Instant placedAt,
    List<OrderLine> lines,
    List<OrderEvent> timeline,
    List<Fulfilment> fulfilments) {

  /** How far an order got. */
  public enum Status {
    /** It was placed. */
    PLACED,
    /** Some of it is on the way. */
    PARTIALLY_FULFILLED,
    /** All of it is on the way. */
    FULFILLED,
    /** It arrived. */
    DELIVERED,
    /** It was called off. */
    CANCELLED
  }

  /** What is to be paid, in the currency's smallest unit. */
  public long total() {
    return cost.total();
  }
}
