package dev.vitrine.inventory;

import dev.vitrine.platform.intake.Patch;
import java.time.LocalDate;
import java.util.Set;

/**
 * What somebody says of a variant at one location. What is left out stays.
 *
 * @param quantity pieces; cleared when nobody counts them there any more
 */
record StockStatement(
    long variantId,
    long locationId,
    Patch<Integer> quantity,
    Patch<Integer> safetyStock,
    Patch<Integer> backorder,
    Patch<Boolean> preorder,
    Patch<LocalDate> availableFrom) {

  /** Adds its location to those where the variant is counted, or takes it from there. */
  void note(Set<Long> counted) {
    if (quantity.given().isPresent()) {
      counted.add(locationId);
    } else if (quantity.isPresent()) {
      counted.remove(locationId);
    }
  }

  /** The level after it. */
  StockLevel over(StockLevel standing) {
    return new StockLevel(
        variantId,
        locationId,
        quantity.over(standing.quantity()),
        safetyStock.over(standing.safetyStock(), 0),
        backorder.over(standing.backorder(), 0),
        preorder.over(standing.preorder(), false),
        availableFrom.over(standing.availableFrom()));
  }
}
