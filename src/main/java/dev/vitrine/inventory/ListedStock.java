package dev.vitrine.inventory;

import java.time.Instant;

/**
 * How many of a variant a location has, as merchants read it; the schema's {@code StockLevel}.
 *
 * @param variantId the variant's key in the database
 * @param location the location's handle
 * @param updatedAt when that was last said
 */
record ListedStock(long variantId, String location, int quantity, Instant updatedAt) {}
