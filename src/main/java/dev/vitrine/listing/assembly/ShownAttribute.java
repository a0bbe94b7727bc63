package dev.vitrine.listing.assembly;

import dev.vitrine.market.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something known of a product; its kind and labels come from the attribute of that key.
 *
 * @param key the attribute's key
 * @param values keys of an enumeration's values, a number without its unit, {@code true} or {@code
 *     false}, an ISO date, or a text
 * @param unit the unit that the number was given in
 * @param texts a text's translations by locale; empty for every other kind
 */
public record ShownAttribute(
    String key, List<String> values, @Nullable String unit, LocalizedText texts) {}
