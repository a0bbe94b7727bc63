package dev.vitrine.platform.intake;

/** Texts that the database can hold: it has no U+0000, and UTF-8 has no half surrogate pairs. */
public final class StorableText {

  private StorableText() {}

  /** Whether the database could hold the text, or be asked for it. */
  public static boolean is(String text) {
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (codePoint == 0 || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) {
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return true;
  }
}
