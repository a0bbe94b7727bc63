package dev.vitrine.platform.language;

import org.jspecify.annotations.Nullable;

/**
 * A word of a text.
 *
 * @param text as it stands there, in lower case and with the usual width of its characters
 * @param stem what it has in common with its other forms; what the index holds of it
 * @param reading how it is read, in katakana; null outside Japanese, and where nobody knows
 * @param start where it begins in the text
 * @param end where it ends in the text, exclusive
 */
public record Word(String text, String stem, @Nullable String reading, int start, int end) {

  /** Whether it is made of letters alone, so that it may be misspelt or inflected. */
  public boolean isOfLetters() {
    return text.codePoints().allMatch(it -> Character.isLetter(it) || isMark(it) || it == '\'');
  }

  private static boolean isMark(int character) {
    return Character.getType(character) == Character.NON_SPACING_MARK
        || Character.getType(character) == Character.COMBINING_SPACING_MARK;
  }
}
