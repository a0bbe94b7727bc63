package dev.vitrine.search.intent;

import dev.vitrine.platform.language.Codes;
import dev.vitrine.search.lexicon.Edits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names in scripts whose words cannot be told apart once a character is wrong, by what is written
 * nearly so: with two neighbours swapped, with one character too many, too few, or another.
 */
final class WrittenNearly {

  private static final int FIRST_OF_SCRIPTS = 0x2e80;
  private static final int SHORTEST_NAME = 4;

  private final Map<Integer, List<Name>> byLength = new HashMap<>();

  /** Adds what something is called, where it is of such a script and long enough. */
  void add(String name, Meaning meaning) {
    String plain = Codes.compact(name);
    boolean such = plain.codePoints().filter(it -> it > FIRST_OF_SCRIPTS).count() > 1;
    if (such && plain.length() >= SHORTEST_NAME) {
      byLength
          .computeIfAbsent(plain.length(), it -> new ArrayList<>())
          .add(new Name(plain, meaning));
    }
  }

  /**
   * What a text is meant to name. A character for another makes another name rather than a mistake
   * wherever it stands beside its neighbours somewhere: men's raincoats are no women's.
   *
   * @param stands whether two neighbouring characters stand anywhere in the shop's words
   */
  Optional<Meaning> of(String text, Predicate<String> stands) {
    if (byLength.isEmpty()) {
      return Optional.empty();
    }
    String plain = Codes.compact(text);
    return IntStream.rangeClosed(plain.length() - 1, plain.length() + 1)
        .boxed()
        .flatMap(length -> byLength.getOrDefault(length, List.of()).stream())
        .filter(name -> Edits.between(plain, name.plain(), 1) <= 1)
        .filter(name -> !isAnother(plain, name.plain(), stands))
        .filter(name -> plain.length() <= name.plain().length() || !hasLoneCharacter(text))
        .min(Comparator.comparing(name -> Mistake.of(plain, name.plain())))
        .map(Name::meaning);
  }

  private static boolean isAnother(String text, String name, Predicate<String> stands) {
    return Mistake.of(text, name) == Mistake.REPLACED
        && pairs(text, firstDifference(text, name)).anyMatch(stands);
  }

  /** Somebody who sets a character apart means it: a summer dress is no dress with a slip. */
  private static boolean hasLoneCharacter(String text) {
    return Stream.of(text.strip().split("[\\s\u3000]+"))
        .anyMatch(word -> word.codePointCount(0, word.length()) == 1);
  }

  private static int firstDifference(String text, String name) {
    int at = 0;
    while (at < Math.min(text.length(), name.length()) && text.charAt(at) == name.charAt(at)) {
      at++;
    }
    return at;
  }

  /** The likelier, the less of what was typed it takes for wrong. */
  private enum Mistake {
    NONE,
    SWAPPED,
    LEFT_OUT,
    TOO_MANY,
    REPLACED;

    static Mistake of(String text, String name) {
      if (text.length() != name.length()) {
        return text.length() < name.length() ? LEFT_OUT : TOO_MANY;
      }
      int at = firstDifference(text, name);
      if (at == text.length()) {
        return NONE;
      }
      return text.substring(at + 1).equals(name.substring(at + 1)) ? REPLACED : SWAPPED;
    }
  }

  /** A character with the one before it, and with the one after it. */
  private static Stream<String> pairs(String text, int at) {
    return IntStream.of(at - 1, at)
        .filter(from -> from >= 0 && from + 2 <= text.length())
        .mapToObj(from -> text.substring(from, from + 2));
  }

  private record Name(String plain, Meaning meaning) {}
}
