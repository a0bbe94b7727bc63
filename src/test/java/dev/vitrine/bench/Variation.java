package dev.vitrine.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names as shoppers type them: as they are, with a typing mistake, in the other number. */
final class Variation {

  private static final int SHORTEST = 5;
  private static final int SHORTEST_CJK = 4;

  /** By language, endings of the singular and of the plural that goes with it. */
  private static final Map<String, List<List<String>>> NUMBERS =
      Map.of(
          "en", pairs("y ies,f ves,s ses,x xes,ch ches,sh shes,* s"),
          "de", pairs("* n,* en,* er,* e,* s,e en"),
          "fr", pairs("al aux,eau eaux,eu eux,* s"),
          "es", pairs("z ces,ón ones,* es,* s"),
          "pt-BR", pairs("ão ões,al ais,el eis,l is,r res,z zes,m ns,* s"));

  private final Map<String, Set<String>> words;
  private final Random random = new Random(11);

  /** Knows every word of the names, by which it tells which forms there are. */
  Variation(Taxonomy taxonomy) {
    this.words =
        taxonomy.languages().stream()
            .collect(
                Collectors.toMap(
                    language -> language,
                    language ->
                        taxonomy.keys().stream()
                            .flatMap(key -> words(taxonomy.name(key, language)))
                            .collect(Collectors.toSet())));
  }

  private static Stream<String> words(String name) {
    return Arrays.stream(name.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+"));
  }

  private static List<List<String>> pairs(String endings) {
    return Arrays.stream(endings.split(","))
        .map(pair -> Arrays.stream(pair.split(" ")).map(it -> it.replace("*", "")).toList())
        .toList();
  }

  /** With one letter wrong in the longest word; empty where every word is too short for that. */
  Optional<String> mistyped(String name) {
    String longest =
        Arrays.stream(name.split("[^\\p{L}]+"))
            .reduce("", (one, other) -> other.length() > one.length() ? other : one);
    boolean latin = longest.chars().allMatch(letter -> letter < 0x250);
    return longest.length() < (latin ? SHORTEST : SHORTEST_CJK)
        ? Optional.empty()
        : Optional.of(name.replace(longest, mistake(longest)));
  }

  /** A letter left out, doubled, replaced by another of the word, or swapped with the next. */
  private String mistake(String word) {
    int at = 1 + random.nextInt(word.length() - 2);
    StringBuilder typed = new StringBuilder(word);
    switch (random.nextInt(4)) {
      case 0 -> typed.deleteCharAt(at);
      case 1 -> typed.insert(at, word.charAt(at));
      case 2 -> typed.setCharAt(at, word.charAt(0));
      default -> typed.deleteCharAt(at).insert(at + 1, word.charAt(at));
    }
    return typed.toString();
  }

  /** With its last word in the other number, where another name has that form. */
  Optional<String> inOtherNumber(String name, String language) {
    List<String> found = new ArrayList<>();
    List<String> parts = words(name).filter(part -> part.length() > 2).toList();
    for (String part : parts.reversed()) {
      other(part, language)
          .map(other -> name.toLowerCase(java.util.Locale.ROOT).replace(part, other))
          .ifPresent(found::add);
    }
    return found.stream().findFirst();
  }

  private Optional<String> other(String word, String language) {
    Set<String> known = words.getOrDefault(language, Set.of());
    return NUMBERS.getOrDefault(language, List.of()).stream()
        .flatMap(pair -> Stream.of(pair, pair.reversed()))
        .filter(pair -> word.endsWith(pair.getFirst()))
        .map(pair -> word.substring(0, word.length() - pair.getFirst().length()) + pair.getLast())
        .filter(known::contains)
        .findFirst();
  }
}
