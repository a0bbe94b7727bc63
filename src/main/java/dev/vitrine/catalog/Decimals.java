package dev.vitrine.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One form for numbers that are equal, so that equal things compare as equal. */
final class Decimals {

  private Decimals() {}

  /** The number without zeros at its end and without an exponent; null stays null. */
  static @Nullable BigDecimal plainOrNull(@Nullable BigDecimal number) {
    return number == null ? null : plain(number);
  }

  /** The number without zeros at its end and without an exponent. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
