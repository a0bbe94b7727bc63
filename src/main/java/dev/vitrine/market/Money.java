package dev.vitrine.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An exact amount of money.
 *
 * @param minorUnits the amount in the currency's smallest unit
 * @param currencyCode ISO 4217
 */
public record Money(long minorUnits, String currencyCode) implements Comparable<Money> {

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .filter(known -> known.getDefaultFractionDigits() >= 0)
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /** An amount in the currency's units, rounded half up to its smallest unit. */
  public static Money of(BigDecimal amount, String currencyCode) {
    int digits = minorDigits(currencyCode);
    return new Money(
        amount.setScale(digits, RoundingMode.HALF_UP).movePointRight(digits).longValueExact(),
        currencyCode);
  }

  /** How many digits stand behind the decimal point, by ISO 4217 (JPY 0, EUR 2, KWD 3). */
  public static int minorDigits(String currencyCode) {
    return Currency.getInstance(currencyCode).getDefaultFractionDigits();
  }

  /** Whether the code names a currency of today. */
  public static boolean isCurrency(String code) {
    return CURRENCIES.contains(code);
  }

  /** The amount in the currency's units, with all its digits. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minorUnits, minorDigits(currencyCode));
  }

  /** The sum; both must be of one currency. */
  public Money plus(Money other) {
    return new Money(Math.addExact(minorUnits, same(other).minorUnits), currencyCode);
  }

  /** The difference; both must be of one currency. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(minorUnits, same(other).minorUnits), currencyCode);
  }

  /** So many times the amount. */
  public Money times(long factor) {
    return new Money(Math.multiplyExact(minorUnits, factor), currencyCode);
  }

  /** The amount rounded half up to a step such as 0.05. */
  public Money roundedTo(BigDecimal step) {
    BigDecimal steps = amount().divide(step, 0, RoundingMode.HALF_UP);
    return of(steps.multiply(step), currencyCode);
  }

  /**
   * Splits the amount in proportion to weights, by the method of largest remainders, so that the
   * parts add up to the whole.
   *
   * @param weights not negative; all zero counts as all alike
   */
  public List<Money> allocate(List<Long> weights) {
    List<Long> shares =
        weights.stream().allMatch(w -> w == 0) ? weights.stream().map(w -> 1L).toList() : weights;
    BigDecimal total = BigDecimal.valueOf(shares.stream().mapToLong(Long::longValue).sum());
    List<BigDecimal> exact =
        shares.stream()
            .map(
                w ->
                    BigDecimal.valueOf(minorUnits)
                        .multiply(BigDecimal.valueOf(w))
                        .divide(total, 20, RoundingMode.HALF_EVEN))
            .toList();
    List<Long> parts =
        new ArrayList<>(
            exact.stream().map(e -> e.setScale(0, RoundingMode.FLOOR).longValueExact()).toList());
    long left = minorUnits - parts.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(
            Comparator.comparing(
                    (Integer i) -> exact.get(i).subtract(BigDecimal.valueOf(parts.get(i))))
                .reversed())
        .limit(left)
        .forEach(i -> parts.set(i, parts.get(i) + 1));
    return parts.stream().map(part -> new Money(part, currencyCode)).toList();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minorUnits, same(other).minorUnits);
  }

  private Money same(Money other) {
    if (!currencyCode.equals(other.currencyCode)) {
      throw new IllegalArgumentException(
          "Amounts of " + currencyCode + " and " + other.currencyCode + " do not mix");
    }
    return other;
  }
}
