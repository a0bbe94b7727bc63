package dev.vitrine.catalog;

import dev.vitrine.market.Texts;

/**
 * What sets a product apart.
 *
 * @param handle the merchant's key, the same in every language
 * @param texts its {@code label} by locale
 */
public record Badge(String handle, Texts texts) {}
