package dev.vitrine.catalog;

import dev.vitrine.market.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What each slug leads to, for things that are few enough to be held in memory. */
final class SlugIndex<T> {

  private final Map<String, List<Located<T>>> bySlug = new HashMap<>();

  /** An index of slugs whose targets are all known; a slug of an unknown target is left out. */
  static <T> SlugIndex<T> of(List<Slug> slugs, Map<Long, T> targets) {
    SlugIndex<T> index = new SlugIndex<>();
    slugs.stream()
        .filter(slug -> targets.containsKey(slug.targetId()))
        .sorted(Comparator.comparing(Slug::current).reversed())
        .forEach(slug -> index.add(slug, targets));
    return index;
  }

  private void add(Slug slug, Map<Long, T> targets) {
    T target = targets.get(slug.targetId());
    if (target != null) {
      bySlug
          .computeIfAbsent(slug.slug(), s -> new ArrayList<>())
          .add(new Located<>(target, slug.locale(), slug.current()));
    }
  }

  /** Everything that the slug leads to, in any language; what it leads to now comes first. */
  List<Located<T>> find(String slug) {
    return bySlug.getOrDefault(slug, List.of());
  }

  /** The current slugs of each target by locale. */
  static Map<Long, LocalizedText> current(List<Slug> slugs) {
    Map<Long, Map<String, String>> byTarget = new HashMap<>();
    slugs.stream()
        .filter(Slug::current)
        .forEach(
            slug ->
                byTarget
                    .computeIfAbsent(slug.targetId(), t -> new TreeMap<>())
                    .put(slug.locale(), slug.slug()));
    Map<Long, LocalizedText> texts = new HashMap<>();
    byTarget.forEach((target, words) -> texts.put(target, new LocalizedText(words)));
    return texts;
  }
}
