package dev.vitrine.devservices.analysis;

import java.util.List;

/**
 * Classes of characters by the names that settings give them.
 *
 * @param names the classes; none means every character
 */
record CharacterClasses(List<String> names) {

  boolean contain(int character) {
    return names.isEmpty() || names.stream().anyMatch(name -> contains(name, character));
  }

  private static boolean contains(String name, int character) {
    return switch (name) {
      case "letter" -> Character.isLetter(character);
      case "digit" -> Character.isDigit(character);
      case "whitespace" -> Character.isWhitespace(character);
      case "punctuation" -> isPunctuation(character);
      case "symbol" -> isSymbol(character);
      default -> throw new IllegalArgumentException("No class of characters " + name);
    };
  }

  private static boolean isPunctuation(int character) {
    return switch (Character.getType(character)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.START_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isSymbol(int character) {
    return switch (Character.getType(character)) {
      case Character.CURRENCY_SYMBOL,
          Character.MATH_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }
}
