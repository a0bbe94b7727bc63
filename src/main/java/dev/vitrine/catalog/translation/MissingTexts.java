package dev.vitrine.catalog.translation;

import com.ibm.icu.util.ULocale;
import dev.vitrine.market.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is missing of a thing's texts in one language; the schema's {@code MissingTexts}.
 *
 * @param fields what the texts are, such as {@code title}
 */
record MissingTexts(String locale, List<String> fields) {

  /** What is missing in each of these locales; those where nothing is are left out. */
  static List<MissingTexts> in(Collection<String> locales, Texts texts) {
    return locales.stream()
        .map(locale -> new MissingTexts(locale, missing(locale, texts)))
        .filter(missing -> !missing.fields().isEmpty())
        .toList();
  }

  private static List<String> missing(String locale, Texts texts) {
    Set<String> fields = new TreeSet<>();
    texts.byLocale().values().forEach(known -> fields.addAll(known.keySet()));
    for (String tag : lineage(locale)) {
      fields.removeAll(texts.byLocale().getOrDefault(tag, Map.of()).keySet());
    }
    return List.copyOf(fields);
  }

  /** A locale and what it is derived from, such as de-AT and de. */
  static List<String> lineage(String locale) {
    List<String> tags = new ArrayList<>();
    ULocale tag = ULocale.forLanguageTag(locale);
    while (tag != null && !tag.getName().isEmpty()) {
      tags.add(tag.toLanguageTag());
      tag = tag.getFallback();
    }
    return tags;
  }
}
