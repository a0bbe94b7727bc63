package dev.vitrine.catalog;

import static dev.vitrine.market.LocalizedText.EVERY_LANGUAGE;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The slug of what has no title, made of the merchant's key and the same in every language: it
 * stands as long as nothing else leads there.
 */
public final class KeySlug {

  private KeySlug() {}

  /**
   * The slugs with the one of the key where there is no other, and without it where there is; one
   * that a title for every language may have made stays.
   *
   * @param slugs by locale
   * @param key the merchant's key
   * @param isTitled whether it has a title for every language
   * @param made the first slug made of the key that leads nowhere else; empty where there is none
   */
  public static Map<String, String> settled(
      Map<String, String> slugs, String key, boolean isTitled, Supplier<Optional<String>> made) {
    Map<String, String> settled = new TreeMap<>(slugs);
    if (slugs.isEmpty()) {
      made.get().ifPresent(slug -> settled.put(EVERY_LANGUAGE, slug));
    } else if (slugs.size() > 1 && !isTitled) {
      settled.remove(EVERY_LANGUAGE, SlugText.of(key, EVERY_LANGUAGE));
    }
    return settled;
  }
}
