package dev.vitrine.catalog;

import dev.vitrine.market.LocalizedText;
import dev.vitrine.market.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A shelf of the shop.
 *
 * @param id the database's key
 * @param externalId the merchant's key
 * @param parentId the category above; null at the top
 * @param position its place among its siblings
 * @param taxClass the class of its goods that name none themselves; null: its parent's
 * @param texts {@code title}, {@code description} (sanitised HTML), {@code seoTitle} and {@code
 *     seoDescription} by locale
 * @param slugs the last segment of its path by locale, never empty
 */
public record Category(
    long id,
    String externalId,
    @Nullable Long parentId,
    int position,
    @Nullable String taxClass,
    Texts texts,
    LocalizedText slugs) {}
