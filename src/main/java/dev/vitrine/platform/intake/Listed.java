package dev.vitrine.platform.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads lists whose elements each have a key of their own. */
public final class Listed {

  private Listed() {}

  /**
   * What the elements say, in their order; one whose key stood before is rejected as {@link
   * FormCode#REPEATED}.
   *
   * @param name the field that the rejection names
   * @param key what tells an element from the others
   */
  public static <T, K> List<T> read(
      List<Fields> elements, Function<Fields, T> reader, String name, Function<T, K> key) {
    Set<K> seen = new HashSet<>();
    return elements.stream()
        .map(element -> distinct(element, reader.apply(element), name, key, seen))
        .toList();
  }

  private static <T, K> T distinct(
      Fields element, T read, String name, Function<T, K> key, Set<K> seen) {
    if (!seen.add(key.apply(read))) {
      element.reject(name, FormCode.REPEATED);
    }
    return read;
  }
}
