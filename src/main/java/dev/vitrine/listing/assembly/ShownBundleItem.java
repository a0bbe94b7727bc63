package dev.vitrine.listing.assembly;

/**
 * A part of a bundle.
 *
 * @param product the key of the product that the variant belongs to
 * @param variant the variant's key
 * @param quantity how many of it
 */
public record ShownBundleItem(long product, long variant, int quantity) {}
