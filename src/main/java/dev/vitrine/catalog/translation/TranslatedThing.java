package dev.vitrine.catalog.translation;

import dev.vitrine.market.Texts;

/**
 * Something with its texts in all languages; the schema's {@code Translation}.
 *
 * @param of what kind of thing it is
 * @param key the merchant's key
 * @param words its texts, without slugs
 */
record TranslatedThing(TextOwner of, String key, Texts words) {}
