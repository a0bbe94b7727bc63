package dev.vitrine.listing.index;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that a product is searched by, besides its title; each by locale of the market,
 * fallbacks followed.
 *
 * @param kinds what it is: its type, its categories, its tags
 * @param facts what is known of it: attributes and options
 * @param texts its description
 * @param words every different word of all of them and of the title, in lower case, and every two
 *     that stand with a hyphen between them
 * @param brand the brand's name
 * @param codes model numbers and measures, see {@link dev.vitrine.platform.language.Codes}
 * @param identifiers its own numbers and those of its variants, their letters and digits alone
 * @param traits by what things of its kind are known: {@code t:} its type, {@code c:} a category,
 *     {@code a:} an attribute that it has, whatever the value
 */
public record SearchTexts(
    Map<String, String> kinds,
    Map<String, String> facts,
    Map<String, String> texts,
    Map<String, List<String>> words,
    @Nullable String brand,
    List<String> codes,
    List<String> identifiers,
    List<String> traits) {}
