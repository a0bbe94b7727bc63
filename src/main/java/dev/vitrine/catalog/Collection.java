package dev.vitrine.catalog;

import dev.vitrine.market.LocalizedText;
import dev.vitrine.market.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Products put together by hand or by a rule.
 *
 * @param id the database's key
 * @param handle the merchant's key, the same in every language
 * @param rule what its products have in common; null when they are named by hand
 * @param sort the order of its listing, a constant of the storefront's {@code ProductSort}; null:
 *     the merchant's own order where named by hand, else as featured
 * @param texts {@code title}, {@code description} (sanitised HTML), {@code seoTitle} and {@code
 *     seoDescription} by locale
 * @param slugs the last segment of its path by locale, never empty
 */
public record Collection(
    long id,
    String handle,
    @Nullable Rule rule,
    @Nullable String sort,
    Texts texts,
    LocalizedText slugs) {}
