package dev.vitrine.search.text;

import java.util.List;

/**
 * Words that stand for a word of the query.
 *
 * @param words all of which must be found
 * @param weight how well they stand for it, from 0 to 1
 * @param source where they come from, as {@code explain} tells it: {@code word}, {@code spelling},
 *     {@code compound}, {@code head}, {@code hyphenated}, {@code synonym}, {@code reading}
 */
public record Alternative(List<String> words, double weight, String source) {

  /** The source of what a compound ends with: only what is called so is of its kind. */
  public static final String HEAD = "head";

  /** The source of what the shop writes with a hyphen and another first part. */
  static final String HYPHENATED = "hyphenated";

  /** The word itself. */
  public static Alternative itself(String word) {
    return new Alternative(List.of(word), 1, "word");
  }
}
