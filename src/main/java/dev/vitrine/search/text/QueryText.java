package dev.vitrine.search.text;

import dev.vitrine.platform.graphql.Refused;
import java.text.Normalizer;
import java.util.Map;

/**
 * What a shopper typed, without what nobody sees: control characters, marks of direction and halves
 * of characters.
 *
 * @param text at most {@value #LONGEST} characters, without space at its ends
 */
public record QueryText(String text) {

  /** Longer texts are not searched for: they are no queries. */
  public static final int LONGEST = 512;

  /**
   * Reads what was typed.
   *
   * @throws Refused {@code QUERY_TOO_LONG}
   */
  public static QueryText of(String typed) {
    if (typed.length() > LONGEST) {
      Map<String, Object> facts = Map.of("length", typed.length(), "max", LONGEST);
      throw Refused.of("QUERY_TOO_LONG", "search.query-too-long", facts, facts);
    }
    StringBuilder visible = new StringBuilder(typed.length());
    typed.codePoints().map(QueryText::visible).forEach(visible::appendCodePoint);
    String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
    return new QueryText(composed.strip().replaceAll("\\s+", " "));
  }

  private static int visible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.FORMAT ->
          isJoiner(character) ? character : ' ';
      default -> character;
    };
  }

  /** Some scripts spell with them. */
  private static boolean isJoiner(int character) {
    return character == 0x200c || character == 0x200d;
  }

  /** Whether there is anything in it that a product could be found by. */
  public boolean hasWords() {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
