package dev.vitrine.catalog.reference;

import dev.vitrine.catalog.SafeHtml;
import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.Patch;
import dev.vitrine.platform.intake.TextsPatch;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of something that has a page of its own.
 *
 * @param texts by locale and field, without the slugs
 * @param slugs by locale
 */
record PageTexts(Texts texts, Map<String, String> slugs) {

  static final PageTexts NONE = new PageTexts(Texts.NONE, Map.of());

  private static final String SLUG = "slug";

  /** The words after a line; a slug stands among the texts there. */
  PageTexts after(Fields line, Set<String> known) {
    Map<String, Map<String, String>> joined = joined();
    Patch<TextsPatch> patch =
        line.localized("texts", known).map(given -> given.mapping("description", SafeHtml::of));
    return parted(patch.merge(joined, Map.of(), given -> given.over(joined)));
  }

  private Map<String, Map<String, String>> joined() {
    Map<String, Map<String, String>> joined = new TreeMap<>();
    texts.byLocale().forEach((tag, fields) -> joined.put(tag, new TreeMap<>(fields)));
    slugs.forEach((tag, slug) -> joined.computeIfAbsent(tag, t -> new TreeMap<>()).put(SLUG, slug));
    return joined;
  }

  private static PageTexts parted(Map<String, Map<String, String>> joined) {
    Map<String, Map<String, String>> words = new TreeMap<>();
    Map<String, String> slugs = new TreeMap<>();
    joined.forEach(
        (tag, fields) -> {
          Map<String, String> rest = new TreeMap<>(fields);
          String slug = rest.remove(SLUG);
          if (slug != null) {
            slugs.put(tag, slug);
          }
          words.put(tag, rest);
        });
    words.values().removeIf(Map::isEmpty);
    return new PageTexts(new Texts(words), slugs);
  }
}
