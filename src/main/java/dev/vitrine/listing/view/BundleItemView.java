package dev.vitrine.listing.view;

/**
 * A part of a bundle.
 *
 * @param product the key of the product that the variant belongs to
 * @param variant the variant's key
 * @param quantity how many of it
 */
public record BundleItemView(long product, long variant, int quantity) {}
