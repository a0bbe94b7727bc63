package dev.vitrine.search.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What compounds end with. A word that somebody types and that at least two compounds end with is a
 * word, though the shop has neither it nor what stands before it by itself: a shop of
 * Kapuzenpullover and Rundhalspullover has Pullover.
 */
final class Endings {

  private static final int SHORTEST = 5;
  private static final int SHORTEST_BEFORE = 4;
  private static final int SAME_LETTERS = 3;
  private static final int MOST = 30;

  /** Words by their stems, which are written backwards. */
  private final TreeMap<String, String> words = new TreeMap<>();

  /** Takes words, of which the first of a stem stands for all. */
  Endings(List<String> words, UnaryOperator<String> stem) {
    for (String word : words) {
      String stemmed = stem.apply(word);
      if (stemmed.length() >= SHORTEST + SHORTEST_BEFORE) {
        this.words.putIfAbsent(backwards(stemmed), word);
      }
    }
  }

  /** The compounds that end with a stem; none where there is but one. */
  List<String> with(String stem) {
    return stem.length() < SHORTEST ? List.of() : atLeastTwo(behind(stem));
  }

  /** Those that end with one another are one: of Durchmesser there are inner and outer ones. */
  private static List<String> atLeastTwo(List<Map.Entry<String, String>> found) {
    List<String> shortest = new ArrayList<>();
    for (Map.Entry<String, String> each : found) {
      if (shortest.stream().noneMatch(each.getKey()::startsWith)) {
        shortest.add(each.getKey());
      }
    }
    return shortest.size() < 2
        ? List.of()
        : found.stream().map(Map.Entry::getValue).limit(MOST).toList();
  }

  private List<Map.Entry<String, String>> behind(String stem) {
    return beginning(backwards(stem)).entrySet().stream()
        .filter(each -> each.getKey().length() >= stem.length() + SHORTEST_BEFORE)
        .toList();
  }

  private Map<String, String> beginning(String start) {
    return words.subMap(start, start + Character.MAX_VALUE);
  }

  /** What is meant by a stem with one mistake that no compound ends with, as a word. */
  Optional<String> correction(String stem) {
    return stem.length() < SHORTEST
        ? Optional.empty()
        : beginning(backwards(stem).substring(0, SAME_LETTERS)).entrySet().stream()
            .flatMap(each -> near(stem, backwards(each.getKey()), each.getValue()).stream())
            .distinct()
            .max(
                Comparator.comparingInt((Tail tail) -> with(tail.stem()).size())
                    .thenComparing(Tail::word))
            .filter(tail -> !with(tail.stem()).isEmpty())
            .map(Tail::word);
  }

  private static List<Tail> near(String stem, String compound, String word) {
    List<Tail> near = new ArrayList<>();
    for (int length = stem.length() - 1; length <= stem.length() + 1; length++) {
      int from = compound.length() - length;
      if (from >= SHORTEST_BEFORE
          && compound.charAt(from) == stem.charAt(0)
          && Edits.between(stem, compound.substring(from), 1) == 1) {
        near.add(new Tail(compound.substring(from), word.substring(from)));
      }
    }
    return near;
  }

  private static String backwards(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private record Tail(String stem, String word) {}
}
