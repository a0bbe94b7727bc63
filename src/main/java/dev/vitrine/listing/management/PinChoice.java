package dev.vitrine.listing.management;

import org.jspecify.annotations.Nullable;

/**
 * What pins have in common, by merchants' keys; what is null is of no matter. The schema's {@code
 * PinFilter}.
 */
record PinChoice(
    @Nullable String market,
    @Nullable String product,
    @Nullable String category,
    @Nullable String collection,
    @Nullable String brand) {

  static final PinChoice ALL = new PinChoice(null, null, null, null, null);

  /** The pins of one product. */
  static PinChoice of(String product) {
    return new PinChoice(null, product, null, null, null);
  }
}
