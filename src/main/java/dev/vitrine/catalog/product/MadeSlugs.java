package dev.vitrine.catalog.product;

import dev.vitrine.catalog.SlugText;
import java.util.List;

/** Slugs made of titles. */
final class MadeSlugs {

  private MadeSlugs() {}

  /**
   * The slugs that a product may get, best first: its title's words; with its external id behind
   * them, should another product be called the same.
   */
  static List<String> candidates(String title, String externalId, String locale) {
    String words = SlugText.of(title, locale);
    String id = SlugText.of(externalId, "und");
    if (words.isEmpty()) {
      return id.isEmpty() ? List.of() : List.of(id);
    }
    return id.isEmpty() ? List.of(words) : List.of(words, words + '-' + id);
  }
}
