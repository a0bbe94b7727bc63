package dev.vitrine.pricing;

import dev.vitrine.platform.intake.Patch;
import dev.vitrine.pricing.PriceEntry.Key;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a line says of one price. What it leaves out stays.
 *
 * @param key the market, currency and window that it holds for
 * @param amount in the currency's units; cleared when the price shall go
 * @param compareAt what it cost before, in the currency's units
 */
record EnteredPrice(Key key, Patch<BigDecimal> amount, Patch<BigDecimal> compareAt) {

  /** The amounts after it. */
  Amounts over(Amounts standing) {
    BigDecimal next = amount.over(standing.amount);
    return next == null ? Amounts.NONE : new Amounts(next, compareAt.over(standing.compareAt));
  }

  /** Whether it changes a price without saying what the price is, so that one must stand. */
  boolean needsOne() {
    return !amount.isPresent();
  }

  /** Adds its key to those of the prices that stand, or takes it from there. */
  void note(Set<Key> standing) {
    if (amount.given().isPresent()) {
      standing.add(key);
    } else if (amount.isPresent()) {
      standing.remove(key);
    }
  }

  /**
   * The amounts of a price.
   *
   * @param amount null: there is no price
   * @param compareAt what it cost before; null: nobody says
   */
  record Amounts(@Nullable BigDecimal amount, @Nullable BigDecimal compareAt) {

    static final Amounts NONE = new Amounts(null, null);

    static Amounts of(@Nullable PriceEntry entry) {
      return entry == null ? NONE : new Amounts(entry.amount(), entry.compareAt());
    }

    /** Whether both are the same, however many digits they are written with. */
    boolean isSameAs(Amounts other) {
      return same(amount, other.amount) && same(compareAt, other.compareAt);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
      return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
  }
}
