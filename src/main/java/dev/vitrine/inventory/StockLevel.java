package dev.vitrine.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much of a variant lies at one location.
 *
 * @param quantity pieces; null: nobody counts them there any more
 * @param safetyStock pieces of these that are never sold
 * @param backorder pieces that may be sold beyond those
 * @param preorder whether it is yet to appear: what is sold beyond is ordered before
 * @param availableFrom when what is sold beyond can be sent; null where nobody knows
 */
record StockLevel(
    long variantId,
    long locationId,
    @Nullable Integer quantity,
    int safetyStock,
    int backorder,
    boolean preorder,
    @Nullable LocalDate availableFrom) {

  /** What is said of a place that was not counted before. */
  static StockLevel none(long variantId, long locationId) {
    return new StockLevel(variantId, locationId, null, 0, 0, false, null);
  }
}
