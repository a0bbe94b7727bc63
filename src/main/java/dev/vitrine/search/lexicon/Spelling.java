package dev.vitrine.search.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the known word that a misspelt one is nearest to. Accents are no mistakes. */
final class Spelling {

  private static final int SHORTEST = 4;
  private static final int TWO_MISTAKES = 8;
  private static final int LONGEST = 40;

  /** By the number of letters. */
  private final Map<Integer, List<Known>> byLength;

  Spelling(Map<String, Integer> counts) {
    this.byLength =
        counts.entrySet().stream()
            .map(word -> Known.of(word.getKey(), word.getValue()))
            .collect(java.util.stream.Collectors.groupingBy(known -> known.plain().length()));
  }

  /**
   * The most frequent of the words with the fewest mistakes: one in words of {@value #SHORTEST}
   * letters and more, two from {@value #TWO_MISTAKES} on, none where there are digits.
   */
  Optional<String> correction(String word) {
    String plain = plain(word);
    int mistakes = mistakes(plain);
    if (mistakes == 0) {
      return Optional.empty();
    }
    List<Near> near = new ArrayList<>();
    candidates(plain, mistakes).forEach(known -> near(known, plain, mistakes).ifPresent(near::add));
    return near.stream().min(NEAREST).map(found -> found.known().word());
  }

  private static final Comparator<Near> NEAREST =
      Comparator.comparingInt(Near::cost)
          .thenComparing(Comparator.comparingInt((Near it) -> it.known().count()).reversed())
          .thenComparing(it -> it.known().word());

  private static int mistakes(String word) {
    boolean letters = word.codePoints().allMatch(Character::isLetter);
    if (!letters || word.length() < SHORTEST || word.length() > LONGEST) {
      return 0;
    }
    return word.length() < TWO_MISTAKES ? 1 : 2;
  }

  private Stream<Known> candidates(String word, int mistakes) {
    long letters = letters(word);
    return IntStream.rangeClosed(word.length() - mistakes, word.length() + mistakes)
        .boxed()
        .flatMap(length -> byLength.getOrDefault(length, List.of()).stream())
        .filter(known -> Long.bitCount(known.letters() ^ letters) <= 2 * mistakes);
  }

  /** A mistake in the first letter is rarer than two elsewhere. */
  private static Optional<Near> near(Known known, String word, int mistakes) {
    int distance = Edits.between(word, known.plain(), mistakes);
    if (distance > mistakes || distance == 0) {
      return distance == 0 ? Optional.of(new Near(known, 0)) : Optional.empty();
    }
    if (Edits.isOtherBeginning(word, known.plain())) {
      return Optional.empty();
    }
    boolean begins = known.plain().charAt(0) == word.charAt(0);
    return Optional.of(new Near(known, 2 * distance + (begins ? 0 : 1)));
  }

  /** Without accents; but a voiced kana is another letter than the unvoiced one. */
  static String plain(String word) {
    return word.codePoints().anyMatch(Readings::isKana)
        ? Normalizer.normalize(word, Normalizer.Form.NFC)
        : Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
  }

  private static long letters(String word) {
    return word.chars().mapToLong(letter -> 1L << (letter % 64)).reduce(0, (a, b) -> a | b);
  }

  private record Known(String word, String plain, long letters, int count) {
    static Known of(String word, int count) {
      String plain = Spelling.plain(word);
      return new Known(word, plain, Spelling.letters(plain), count);
    }
  }

  private record Near(Known known, int cost) {}
}
