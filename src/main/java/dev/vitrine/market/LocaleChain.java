package dev.vitrine.market;

import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * The locales that a text is looked for in: the caller's, its parents, the market's, the shop's.
 *
 * @param tags BCP 47 tags, the caller's own first
 */
public record LocaleChain(List<String> tags) {

  /** The chain that starts at a locale which the market speaks. */
  public static LocaleChain of(String tag, Market market, String shopDefault) {
    SequencedSet<String> tags = new LinkedHashSet<>();
    addWithParents(tags, tag);
    market.fallbacks().getOrDefault(tag, List.of()).forEach(next -> addWithParents(tags, next));
    addWithParents(tags, market.defaultLocale());
    addWithParents(tags, shopDefault);
    return new LocaleChain(List.copyOf(tags));
  }

  private static void addWithParents(SequencedSet<String> tags, String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    while (locale != null && !locale.getName().isEmpty()) {
      tags.add(locale.toLanguageTag());
      locale = locale.getFallback();
    }
  }

  /** The caller's own locale. */
  public String tag() {
    return tags.getFirst();
  }

  /** The caller's own locale as ICU knows it. */
  public ULocale locale() {
    return ULocale.forLanguageTag(tag());
  }

  /**
   * The caller's own text, else the one that holds in every language, else the first along the
   * chain, else any; null when the map is empty.
   */
  @Nullable Text pick(Map<String, String> byLocale) {
    for (int i = 0; i < tags.size(); i++) {
      String words = byLocale.get(tags.get(i));
      if (words != null) {
        return new Text(words, i == 0 ? null : tags.get(i));
      }
      String neutral = i == 0 ? byLocale.get(LocalizedText.EVERY_LANGUAGE) : null;
      if (neutral != null) {
        return Text.of(neutral);
      }
    }
    return byLocale.entrySet().stream()
        .findFirst()
        .map(any -> new Text(any.getValue(), any.getKey()))
        .orElse(null);
  }
}
