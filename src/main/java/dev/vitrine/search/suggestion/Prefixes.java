package dev.vitrine.search.suggestion;

import dev.vitrine.platform.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds things by what their names begin with: an immutable dictionary in memory.
 *
 * @param <T> a thing
 */
final class Prefixes<T> {

  private static final int MOST_LOOKED_AT = 5_000;

  private final NavigableMap<String, List<Weighted<T>>> byKey = new TreeMap<>();

  /** Adds a thing. */
  Prefixes<T> add(String name, Language language, T thing, double weight) {
    Weighted<T> weighted = new Weighted<>(thing, weight);
    Keys.of(name, language)
        .forEach(key -> byKey.computeIfAbsent(key, it -> new ArrayList<>()).add(weighted));
    return this;
  }

  /** The weightiest things whose names begin so. */
  List<T> startingWith(String typed, int limit) {
    String prefix = Keys.typed(typed);
    Map<T, Double> found = new LinkedHashMap<>();
    byKey.subMap(prefix, true, prefix + '\uffff', true).values().stream()
        .flatMap(List::stream)
        .limit(MOST_LOOKED_AT)
        .forEach(it -> found.merge(it.thing(), it.weight(), Math::max));
    return found.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<T, Double> it) -> it.getValue()).reversed())
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  private record Weighted<T>(T thing, double weight) {}
}
