package dev.vitrine.search.intent;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Things, and what languages call them beyond the names that a shop gives them.
 *
 * @param things of each, its words by ISO 639 code of the language
 */
record Vocabulary(List<Map<String, List<String>>> things) {

  /** Reads a thing a line: {@code en red|de rot|es rojo roja}. */
  static Vocabulary of(String lines) {
    return new Vocabulary(lines.lines().map(Vocabulary::thing).toList());
  }

  private static Map<String, List<String>> thing(String line) {
    Map<String, List<String>> thing = new TreeMap<>();
    for (String language : line.split("\\|")) {
      List<String> words = List.of(language.split(" "));
      thing.put(words.getFirst(), words.subList(1, words.size()));
    }
    return thing;
  }

  /** Every word of a language for the thing that is called by any of these names. */
  Stream<String> words(Collection<String> names, String language) {
    return things.stream()
        .filter(thing -> thing.values().stream().anyMatch(words -> isAny(words, names)))
        .flatMap(thing -> in(thing, language));
  }

  /** Every word of a language for anything in it. */
  Stream<String> words(String language) {
    return things.stream().flatMap(thing -> in(thing, language));
  }

  private static Stream<String> in(Map<String, List<String>> thing, String language) {
    return thing.getOrDefault(language, List.of()).stream();
  }

  private static boolean isAny(List<String> words, Collection<String> names) {
    return words.stream()
        .anyMatch(word -> names.stream().anyMatch(name -> name.equalsIgnoreCase(word)));
  }
}
