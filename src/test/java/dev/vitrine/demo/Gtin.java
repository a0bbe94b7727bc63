package dev.vitrine.demo;

/** GTIN-13 from the range 200 to 299, which GS1 leaves to shops for their own use. */
final class Gtin {

  private Gtin() {}

  static String of(int number) {
    String digits = "20" + "%010d".formatted(number);
    return digits + checkDigit(digits);
  }

  /** GS1 General Specifications, section 7.9: weights 1 and 3 in turn from the left. */
  static int checkDigit(String twelve) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (10 - sum % 10) % 10;
  }
}
