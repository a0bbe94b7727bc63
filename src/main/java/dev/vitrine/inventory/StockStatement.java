package dev.vitrine.inventory;

import dev.vitrine.platform.intake.Patch;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a variant at one location. The quantity is always said; what else is left
 * out stays.
 *
 * @param quantity pieces; null: nobody counts them there any more
 */
record StockStatement(
    long variantId,
    long locationId,
    @Nullable Integer quantity,
    Patch<Integer> safetyStock,
    Patch<Integer> backorder,
    Patch<Boolean> preorder,
    Patch<LocalDate> availableFrom) {

  /** The level after it. */
  StockLevel over(StockLevel standing) {
    return new StockLevel(
        variantId,
        locationId,
        quantity,
        safetyStock.over(standing.safetyStock(), 0),
        backorder.over(standing.backorder(), 0),
        preorder.over(standing.preorder(), false),
        availableFrom.over(standing.availableFrom()));
  }
}
