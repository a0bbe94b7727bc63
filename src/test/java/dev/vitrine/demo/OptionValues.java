package dev.vitrine.demo;

import java.util.Locale;

/** How an option's value such as {@code 50 × 100 cm} is spelled as a key: {@code 50x100cm}. */
final class OptionValues {

  private OptionValues() {}

  static String key(String label) {
    return label.toLowerCase(Locale.ROOT).replace("×", "x").replace(" ", "");
  }
}
