package dev.vitrine.catalog;

import dev.vitrine.market.LocalizedText;
import dev.vitrine.market.Texts;

/**
 * A brand.
 *
 * @param id the database's key
 * @param handle the merchant's key, the same in every language
 * @param name as the brand writes it
 * @param texts {@code description} (sanitised HTML), {@code seoTitle} and {@code seoDescription} by
 *     locale
 * @param slugs the last segment of its path by locale, never empty; {@code und} holds in every
 *     language
 */
public record Brand(long id, String handle, String name, Texts texts, LocalizedText slugs) {}
