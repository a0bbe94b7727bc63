package dev.vitrine.inventory;

import org.jspecify.annotations.Nullable;

/**
 * How much of a variant lies at one location.
 *
 * @param quantity pieces; null: nobody counts them there any more
 */
record StockLevel(long variantId, long locationId, @Nullable Integer quantity) {}
