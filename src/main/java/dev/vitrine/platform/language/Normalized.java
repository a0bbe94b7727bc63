package dev.vitrine.platform.language;

import com.ibm.icu.text.Normalizer2;
import java.util.stream.IntStream;

/**
 * A text in which case and width of characters make no difference: Unicode's NFKC_Casefold, as the
 * index's {@code icu_normalizer} has it.
 *
 * @param text the text
 * @param origins by place in the text, where in the raw text the character came from; one more than
 *     there are characters
 */
record Normalized(String text, int[] origins) {

  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  static Normalized of(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    IntStream.Builder origins = IntStream.builder();
    for (int start = 0; start < raw.length(); ) {
      int end = boundary(raw, start);
      String folded = FOLD.normalize(raw.subSequence(start, end));
      text.append(folded);
      for (int i = 0; i < folded.length(); i++) {
        origins.add(start);
      }
      start = end;
    }
    origins.add(raw.length());
    return new Normalized(text.toString(), origins.build().toArray());
  }

  /** The end of what is folded together: from a character to the next that stands by itself. */
  private static int boundary(String raw, int start) {
    int end = start;
    do {
      end += Character.charCount(raw.codePointAt(end));
    } while (end < raw.length() && !FOLD.hasBoundaryBefore(raw.codePointAt(end)));
    return end;
  }

  /** Where a piece of the text ends in the raw text. */
  int end(int end) {
    int next = end;
    while (next < text.length() && end > 0 && origins[next] == origins[end - 1]) {
      next++;
    }
    return origins[next];
  }
}
