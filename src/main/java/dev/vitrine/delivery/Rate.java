package dev.vitrine.delivery;

import dev.vitrine.market.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a way to travel costs in one currency, in its units.
 *
 * @param base what it costs at least
 * @param byWeight what it costs from so many grams on
 * @param bySum what it costs from such a sum of goods on
 * @param freeFrom the sum of goods from which it is free; null for never
 */
public record Rate(
    BigDecimal base,
    @Nullable List<Step> byWeight,
    @Nullable List<Step> bySum,
    @Nullable BigDecimal freeFrom) {

  /** A price from a bound on. */
  public record Step(BigDecimal from, BigDecimal amount) {}

  /** The price of a parcel, in the currency's smallest unit. */
  long of(Parcel parcel) {
    BigDecimal goods = new Money(parcel.goods(), parcel.currency()).amount();
    if (freeFrom != null && goods.compareTo(freeFrom) >= 0) {
      return 0;
    }
    BigDecimal amount = reached(byWeight, parcel.weightGrams(), base);
    amount = amount.max(reached(bySum, goods, base));
    return Money.of(amount, parcel.currency()).minorUnits();
  }

  private static BigDecimal reached(
      @Nullable List<Step> steps, BigDecimal value, BigDecimal otherwise) {
    BigDecimal amount = otherwise;
    BigDecimal highest = null;
    for (Step step : steps == null ? List.<Step>of() : steps) {
      boolean isReached = value.compareTo(step.from()) >= 0;
      if (isReached && (highest == null || step.from().compareTo(highest) > 0)) {
        highest = step.from();
        amount = step.amount();
      }
    }
    return amount;
  }
}
