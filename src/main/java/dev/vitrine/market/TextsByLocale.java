package dev.vitrine.market;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All texts of a thing as merchants read them: an entry for each language, by its tag. */
public final class TextsByLocale {

  private TextsByLocale() {}

  /** The fields of each language, with its tag as {@code locale}. */
  public static List<Map<String, String>> of(Texts texts) {
    return of(texts, Map.of());
  }

  /**
   * The fields of each language, with its tag as {@code locale} and its slug as {@code slug}.
   *
   * @param slugs by tag
   */
  public static List<Map<String, String>> of(Texts texts, Map<String, String> slugs) {
    Map<String, Map<String, String>> byLocale = new TreeMap<>();
    texts.byLocale().forEach((tag, fields) -> byLocale.put(tag, new HashMap<>(fields)));
    slugs.forEach(
        (tag, slug) -> byLocale.computeIfAbsent(tag, t -> new HashMap<>()).put("slug", slug));
    byLocale.forEach((tag, fields) -> fields.put("locale", tag));
    return new ArrayList<>(byLocale.values());
  }
}
