package dev.vitrine.listing.assembly;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Whether a thing can be bought in a market.
 *
 * @param status in stock, low, or out of stock
 * @param quantity how many are left; null where the number is not told
 * @param location the key of the location that would send it, from whose lead time the delivery
 *     estimate is reckoned when it is read; null when sold out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownAvailability(
    Status status, @Nullable Integer quantity, @Nullable Long location) {

  /** Whether it can be bought. */
  public enum Status {
    /** It can be bought. */
    IN_STOCK,
    /** It can be bought, and few are left. */
    LOW_STOCK,
    /** It is sold out. */
    OUT_OF_STOCK
  }
}
