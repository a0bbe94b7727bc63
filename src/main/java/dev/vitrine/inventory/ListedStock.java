package dev.vitrine.inventory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many of a variant a location has, as merchants read it; the schema's {@code StockLevel}.
 *
 * @param variantId the variant's key in the database
 * @param location the location's handle
 * @param reserved how many of them are promised to somebody who pays
 * @param safetyStock how many of them are never sold
 * @param backorder how many may be sold beyond those
 * @param updatedAt when that was last said
 */
record ListedStock(
    long variantId,
    String location,
    int quantity,
    int reserved,
    int safetyStock,
    int backorder,
    boolean preorder,
    @Nullable LocalDate availableFrom,
    Instant updatedAt) {}
