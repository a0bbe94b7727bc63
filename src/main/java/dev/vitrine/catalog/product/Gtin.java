package dev.vitrine.catalog.product;

import java.util.regex.Pattern;

/** Global Trade Item Numbers of GS1, with 8, 12, 13 or 14 digits. */
final class Gtin {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{8}|[0-9]{12,14}");

  private Gtin() {}

  /**
   * Whether the check digit is right: weighted 3, 1, 3, 1 … from the digit before it leftwards, the
   * digits add up with it to a multiple of ten (GS1 General Specifications, section 7.9).
   */
  static boolean isValid(String gtin) {
    if (!DIGITS.matcher(gtin).matches()) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < gtin.length(); i++) {
      int weight = (gtin.length() - i) % 2 == 0 ? 3 : 1;
      sum += weight * (gtin.charAt(i) - '0');
    }
    return sum % 10 == 0;
  }
}
