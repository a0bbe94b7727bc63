package dev.vitrine.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A part of a bundle.
 *
 * @param variantId the database's key of what it is; null once that was deleted
 * @param quantity how many of it
 */
public record BundleItem(@Nullable Long variantId, int quantity) {}
