package dev.vitrine.pricing;

import dev.vitrine.market.Market.DerivedPrices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How an amount that nobody entered comes about: a base amount, a rate, a rounding. */
final class DerivedAmount {

  private DerivedAmount() {}

  /** The base amount at the market's rate, rounded as the market rounds. */
  static BigDecimal of(BigDecimal base, DerivedPrices derived) {
    return rounded(base.multiply(derived.rate()), derived.roundTo());
  }

  /**
   * Rounds to the nearest amount of a kind, up from the middle.
   *
   * @param to a step such as 0.05, 1 or 10; or, when below one and no divisor of it, the ending
   *     that a price shall have, such as 0.95; null leaves the amount as it is
   */
  static BigDecimal rounded(BigDecimal amount, @Nullable BigDecimal to) {
    if (to == null || to.signum() <= 0 || amount.signum() == 0) {
      return amount;
    }
    return isEnding(to) ? withEnding(amount, to) : toStep(amount, to);
  }

  private static boolean isEnding(BigDecimal to) {
    return to.compareTo(BigDecimal.ONE) < 0 && BigDecimal.ONE.remainder(to).signum() != 0;
  }

  private static BigDecimal withEnding(BigDecimal amount, BigDecimal ending) {
    return amount
        .subtract(ending)
        .setScale(0, RoundingMode.HALF_UP)
        .max(BigDecimal.ZERO)
        .add(ending);
  }

  /** What costs anything costs at least one step. */
  private static BigDecimal toStep(BigDecimal amount, BigDecimal step) {
    return amount.divide(step, 0, RoundingMode.HALF_UP).max(BigDecimal.ONE).multiply(step);
  }
}
