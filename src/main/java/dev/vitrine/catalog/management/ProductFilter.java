package dev.vitrine.catalog.management;

import dev.vitrine.catalog.Product;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What products have in common; what is null is of no matter.
 *
 * @param brand its handle
 * @param category its external id
 * @param search part of an external id, a SKU or a title
 */
record ProductFilter(
    Product.@Nullable Status status,
    @Nullable String brand,
    @Nullable String category,
    @Nullable String tag,
    @Nullable Instant updatedSince,
    @Nullable String search) {

  static final ProductFilter NONE = new ProductFilter(null, null, null, null, null, null);
}
