package dev.vitrine.inventory;

import org.jspecify.annotations.Nullable;

/**
 * Whether a variant can be bought in a market.
 *
 * @param status in stock, low, or out of stock
 * @param quantity how many the market's locations hold together; null where nobody counts them
 * @param locationId the key of the location that would send it: the market's nearest with stock;
 *     null when sold out or where nobody counts. {@link Stocks#delivery} reckons with it
 */
public record Availability(Status status, @Nullable Integer quantity, @Nullable Long locationId) {

  /** Whether a thing can be bought. */
  public enum Status {
    /** It can be bought. */
    IN_STOCK,
    /** It can be bought, and few are left. */
    LOW_STOCK,
    /** It is sold out. */
    OUT_OF_STOCK
  }
}
