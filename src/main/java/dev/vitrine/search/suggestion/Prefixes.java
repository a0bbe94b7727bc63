package dev.vitrine.search.suggestion;

import dev.vitrine.platform.language.Language;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds things by what their names begin with: an immutable dictionary in memory.
 *
 * @param <T> a thing
 */
final class Prefixes<T> {

  /** In the order of the keys, so that what begins alike stands together. */
  private final List<Entry<T>> entries;

  private final Language language;

  private Prefixes(List<Entry<T>> entries, Language language) {
    this.entries = entries;
    this.language = language;
  }

  /** A dictionary of these things. */
  static <T> Prefixes<T> of(Collection<Named<T>> things, Language language) {
    return new Prefixes<>(
        things.stream()
            .flatMap(it -> Keys.of(it.name(), language).stream().map(key -> new Entry<>(key, it)))
            .sorted(Comparator.comparing(Entry::key))
            .toList(),
        language);
  }

  /** The weightiest things whose names begin so. */
  List<T> startingWith(String typed, int limit) {
    Weightiest<T> found = new Weightiest<>(limit);
    Keys.meant(typed, language).forEach(prefix -> find(prefix, found));
    return found.things();
  }

  private void find(String prefix, Weightiest<T> found) {
    for (int i = first(prefix); i < entries.size(); i++) {
      Entry<T> entry = entries.get(i);
      if (!entry.key().startsWith(prefix)) {
        break;
      }
      found.add(entry.named());
    }
  }

  /** Where the first key stands that is not before the prefix. */
  private int first(String prefix) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).key().compareTo(prefix) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A thing.
   *
   * @param name what it is called
   * @param weight how much it comes before others
   */
  record Named<T>(String name, T thing, double weight) {}

  private record Entry<T>(String key, Named<T> named) {}
}
