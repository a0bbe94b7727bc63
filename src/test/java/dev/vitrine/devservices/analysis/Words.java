package dev.vitrine.devservices.analysis;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/** Lists of words as settings give them. */
final class Words {

  private static final String NONE = "_none_";

  private Words() {}

  static CharArraySet set(List<String> words, boolean ignoreCase) {
    return CharArraySet.unmodifiableSet(new CharArraySet(words, ignoreCase));
  }

  /**
   * The stop words of a setting: none given means the language's own, {@code _none_} none at all.
   *
   * @throws IllegalArgumentException for a list by name, which only the stock server knows
   */
  static CharArraySet stopWords(List<String> words, CharArraySet standard) {
    if (words.isEmpty()) {
      return standard;
    }
    if (words.equals(List.of(NONE))) {
      return CharArraySet.EMPTY_SET;
    }
    words.forEach(Words::refuseName);
    return set(words, false);
  }

  private static void refuseName(String word) {
    if (word.startsWith("_") && word.endsWith("_")) {
      throw new IllegalArgumentException("The development server has no stop words " + word);
    }
  }
}
