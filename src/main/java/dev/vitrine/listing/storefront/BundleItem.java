package dev.vitrine.listing.storefront;

/** A part of a bundle; the schema's {@code BundleItem}. */
record BundleItem(VariantView variant, int quantity) {}
