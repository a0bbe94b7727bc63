package dev.vitrine.search.merchandising;

import dev.vitrine.platform.language.Language;
import dev.vitrine.platform.language.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words that are found for others, by the stems of those.
 *
 * @param byPhrase synonyms by stems joined by spaces
 */
public record Synonyms(Map<String, List<String>> byPhrase) {

  /** The longest phrase that has synonyms, in words. */
  public static final int LONGEST = 3;

  static Synonyms of(List<SearchRule> rules, Language language) {
    Map<String, List<String>> byPhrase = new HashMap<>();
    for (SearchRule rule : rules) {
      for (String word : rule.words()) {
        List<String> others = new ArrayList<>(rule.synonyms());
        if (others.isEmpty()) {
          others.addAll(rule.words());
          others.remove(word);
        }
        byPhrase.computeIfAbsent(phrase(word, language), key -> new ArrayList<>()).addAll(others);
      }
    }
    return new Synonyms(byPhrase);
  }

  private static String phrase(String words, Language language) {
    return language.words(words).stream().map(Word::stem).collect(Collectors.joining(" "));
  }

  /** What is found for some words. */
  public List<String> of(String words, Language language) {
    return byPhrase.isEmpty()
        ? List.of()
        : byPhrase.getOrDefault(phrase(words, language), List.of());
  }
}
