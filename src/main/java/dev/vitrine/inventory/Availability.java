package dev.vitrine.inventory;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a variant can be bought in a market.
 *
 * @param status in stock, low, to be had later, or out of stock
 * @param quantity how many the market's locations can sell together; null where nobody counts them
 * @param locationId the key of the location that would send it: the market's nearest with stock;
 *     null when sold out or where nobody counts. {@link Stocks#delivery} reckons with it
 * @param availableFrom when it can be sent, where none is left or it is yet to appear; null where
 *     nobody knows
 */
public record Availability(
    Status status,
    @Nullable Integer quantity,
    @Nullable Long locationId,
    @Nullable LocalDate availableFrom) {

  /** What is there, or not at all. */
  public Availability(Status status, @Nullable Integer quantity, @Nullable Long locationId) {
    this(status, quantity, locationId, null);
  }

  /** What nobody has. */
  public static final Availability NONE = new Availability(Status.OUT_OF_STOCK, 0, null);

  /** Whether there are so many. */
  public boolean holds(int wanted) {
    return quantity == null || quantity >= wanted;
  }

  /** How often a bundle that takes so many of this could be made of it. */
  public Availability times(int each) {
    if (quantity == null) {
      return this;
    }
    int bundles = quantity / each;
    return bundles == 0 ? NONE : new Availability(status, bundles, locationId, availableFrom);
  }

  /** Whichever of the two can be had less. */
  public Availability scarcer(Availability other) {
    if (status != other.status) {
      return status.compareTo(other.status) > 0 ? this : other;
    }
    int own = Objects.requireNonNullElse(quantity, Integer.MAX_VALUE);
    int others = Objects.requireNonNullElse(other.quantity, Integer.MAX_VALUE);
    return others < own ? other : this;
  }

  /** Whether a thing can be bought. */
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
