package dev.vitrine.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of a variant can be sold at one place.
 *
 * @param onHand pieces that lie there and are promised to nobody; below zero where more was sold
 * @param beyond pieces that may be sold beyond those
 * @param preorder whether it is yet to appear
 * @param from when what is sold beyond can be sent; null where nobody knows
 */
record PlaceStock(int onHand, int beyond, boolean preorder, @Nullable LocalDate from) {

  /** So many pieces, and no more. */
  static PlaceStock of(int onHand) {
    return new PlaceStock(onHand, 0, false, null);
  }

  /** How many can be sold at once. */
  long now() {
    return Math.max(0, onHand);
  }

  /** How many can be sold in all. */
  long sellable() {
    return Math.max(0L, (long) onHand + beyond);
  }
}
