package dev.vitrine.listing.plain;

import dev.vitrine.listing.assembly.AssembledProduct;
import dev.vitrine.platform.language.Language;
import dev.vitrine.platform.language.Word;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares words with titles.
 *
 * @param locale the locale of the titles
 */
record TitleWords(String locale) {

  /** Whether a product's title has every word of a text, in any form. */
  boolean has(AssembledProduct product, String text) {
    return stems(product.document().titles().getOrDefault(locale, "")).containsAll(stems(text));
  }

  private Set<String> stems(String text) {
    return Language.of(locale).words(text).stream().map(Word::stem).collect(Collectors.toSet());
  }
}
