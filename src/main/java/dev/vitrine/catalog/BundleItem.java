package dev.vitrine.catalog;

/**
 * A part of a bundle.
 *
 * @param variantId the database's key of what it is
 * @param quantity how many of it
 */
public record BundleItem(long variantId, int quantity) {}
