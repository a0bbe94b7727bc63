package dev.vitrine.listing.index;

import dev.vitrine.listing.index.Ladder.Rung;
import dev.vitrine.market.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The {@link Ladder} of a currency's prices, in its smallest unit. What is cheaper than the
 * currency's unit stands on zero's rung; where there is no smaller unit, what is cheaper than ten.
 */
public final class PriceLadder {

  /** Up to ten million of the unit. */
  private static final int POWERS = 7;

  private static final Map<String, PriceLadder> LADDERS = new ConcurrentHashMap<>();

  private final BigDecimal unit;
  private final List<Rung> usual;

  private PriceLadder(String currency) {
    int power = Math.max(1, Money.minorDigits(currency));
    this.unit = BigDecimal.ONE.scaleByPowerOfTen(power);
    this.usual = usual(power);
  }

  /** The ladder of a currency, ISO 4217. */
  public static PriceLadder of(String currency) {
    return LADDERS.computeIfAbsent(currency, PriceLadder::new);
  }

  private List<Rung> usual(int power) {
    return IntStream.range(0, Ladder.levels())
        .boxed()
        .flatMap(
            level ->
                Stream.concat(
                    Stream.of(new Rung(level, BigDecimal.ZERO, unit)),
                    Ladder.rungs(level, power, power + POWERS).stream()))
        .toList();
  }

  /** The rung of each level that a price stands on. */
  public List<Rung> rungs(long price) {
    BigDecimal number = BigDecimal.valueOf(price);
    return Ladder.rungs(number.compareTo(unit) < 0 ? BigDecimal.ZERO : number);
  }

  /** The rungs of all levels that usual prices stand on. */
  public List<Rung> usual() {
    return usual;
  }

  /** The rung of a {@link Rung#code code}. */
  public Rung of(int code) {
    Rung rung = Rung.of(code);
    return rung.from().signum() == 0 ? new Rung(rung.level(), BigDecimal.ZERO, unit) : rung;
  }
}
