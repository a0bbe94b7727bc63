package dev.vitrine.pricing;

import dev.vitrine.pricing.PriceEntry.Key;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a line says of one price.
 *
 * @param key the market, currency and window that it holds for
 * @param amount in the currency's units; null when the price shall go
 * @param compareAt what it cost before, in the currency's units
 */
record EnteredPrice(Key key, @Nullable BigDecimal amount, @Nullable BigDecimal compareAt) {

  /** Whether an entry says the same. */
  boolean isSaidBy(@Nullable PriceEntry entry) {
    if (entry == null) {
      return amount == null;
    }
    return amount != null
        && amount.compareTo(entry.amount()) == 0
        && same(compareAt, entry.compareAt());
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }
}
