package dev.vitrine.listing.assembly;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a thing can be bought in a market.
 *
 * @param status in stock, low, to be had later, or out of stock
 * @param quantity how many are left; null where the number is not told
 * @param location the key of the location that would send it, from whose lead time the delivery
 *     estimate is reckoned when it is read; null when sold out
 * @param availableFrom when it can be sent, where none is left or it is yet to appear
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownAvailability(
    Status status,
    @Nullable Integer quantity,
    @Nullable Long location,
    @Nullable LocalDate availableFrom) {

  /** What is there, or not at all. */
  public ShownAvailability(Status status, @Nullable Integer quantity, @Nullable Long location) {
    this(status, quantity, location, null);
  }

  /** Whether it can be bought. */
  public enum Status {
    /** It can be bought. */
    IN_STOCK,
    /** It can be bought, and few are left. */
    LOW_STOCK,
    /** None is left, and it can be bought all the same: it is sent later. */
    BACKORDER,
    /** It is yet to appear and can be bought before. */
    PREORDER,
    /** It is sold out. */
    OUT_OF_STOCK
  }
}
