package dev.vitrine.search.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the shop writes with a hyphen, which others write as one word, or with another first part:
 * Wi-Fi is wifi, T-shirt is tee-shirt.
 */
final class Hyphenated {

  private static final int TWO_MISTAKES = 8;

  private final Lexicon lexicon;
  private final Map<String, List<String>> byJoined = new HashMap<>();
  private final Map<String, List<List<String>>> byLast = new HashMap<>();

  Hyphenated(Lexicon lexicon, Collection<String> words) {
    this.lexicon = lexicon;
    words.stream().filter(word -> word.indexOf('-') > 0).sorted().forEach(this::add);
  }

  private void add(String word) {
    List<String> parts = List.of(word.split("-"));
    if (parts.size() == 2) {
      byJoined.putIfAbsent(lexicon.stem(String.join("", parts)), parts);
      byLast.computeIfAbsent(lexicon.stem(parts.getLast()), it -> new ArrayList<>()).add(parts);
    }
  }

  /** The parts of what is written as one word; none where nobody writes it with a hyphen. */
  List<String> apart(String word) {
    return byJoined.isEmpty() ? List.of() : byJoined.getOrDefault(lexicon.stem(word), List.of());
  }

  /**
   * What two words are written as that differs in the first alone, which begins with the same
   * letter, by one letter, or by two in long words.
   */
  Optional<List<String>> like(String one, String other) {
    return byLast.getOrDefault(lexicon.stem(other), List.of()).stream()
        .filter(parts -> parts.getFirst().charAt(0) == one.charAt(0))
        .filter(parts -> !parts.getFirst().equals(one))
        .filter(parts -> edits(one, parts.getFirst()) <= mistakes(one, other, parts))
        .min(Comparator.comparingInt(parts -> edits(one, parts.getFirst())));
  }

  private static int edits(String one, String other) {
    return Edits.between(one, other, 2);
  }

  private static int mistakes(String one, String other, List<String> parts) {
    int longest = Math.max(one.length(), parts.getFirst().length()) + other.length();
    return longest < TWO_MISTAKES ? 1 : 2;
  }
}
