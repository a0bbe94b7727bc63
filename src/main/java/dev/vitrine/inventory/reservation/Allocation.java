package dev.vitrine.inventory.reservation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which location sends how many of what, or why nobody can. */
public sealed interface Allocation {

  /** There is enough of everything. */
  record Found(List<Part> parts) implements Allocation {}

  /** There is not. */
  record Short(List<Lack> lacks) implements Allocation {}

  /**
   * So many of a variant from one place.
   *
   * @param locationId null where nobody counts the variant
   * @param sendableFrom when it can be sent, where more is sold than there is; null for at once
   */
  record Part(
      long variantId, @Nullable Long locationId, int quantity, @Nullable LocalDate sendableFrom) {

    /** What can be sent at once. */
    public Part(long variantId, @Nullable Long locationId, int quantity) {
      this(variantId, locationId, quantity, null);
    }
  }

  /**
   * A variant of which there is too little.
   *
   * @param available how many there are
   */
  record Lack(long variantId, int available) {}
}
