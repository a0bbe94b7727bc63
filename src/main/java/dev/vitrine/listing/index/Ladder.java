package dev.vitrine.listing.index;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parts numbers at round ones, so that a facet's ranges can be counted before anything is known of
 * how the numbers lie. There are ladders of several levels, from fine to coarse; each parts all
 * numbers into rungs, from a round number, inclusive, to the next, exclusive. Zero has a rung of
 * its own, and below zero the ladder is the mirror of the one above.
 */
public final class Ladder {

  private static final List<List<BigDecimal>> LEVELS =
      List.of(
          mantissas("1", "1.5", "2", "3", "4", "5", "6", "8", "10"),
          mantissas("1", "2", "5", "10"),
          mantissas("1", "3", "10"),
          mantissas("1", "10"));

  /** What is nearer to zero counts as zero. */
  private static final BigDecimal TINY = new BigDecimal("1e-6");

  /** Takes a round number into the rung that ends with it: rungs are far wider than this. */
  private static final BigDecimal LESS = new BigDecimal("0.99");

  private Ladder() {}

  private static List<BigDecimal> mantissas(String... mantissas) {
    return List.of(mantissas).stream().map(BigDecimal::new).toList();
  }

  /** How many levels there are; the first is the finest. */
  public static int levels() {
    return LEVELS.size();
  }

  /** The rung of each level that a number stands on. */
  public static List<Rung> rungs(BigDecimal number) {
    return IntStream.range(0, levels()).mapToObj(level -> rung(level, number)).toList();
  }

  /** The rungs of a level from one power of ten to another. */
  public static List<Rung> rungs(int level, int fromPower, int toPower) {
    return IntStream.range(fromPower, toPower)
        .boxed()
        .flatMap(
            power ->
                LEVELS.get(level).subList(0, LEVELS.get(level).size() - 1).stream()
                    .map(mantissa -> positive(level, mantissa.scaleByPowerOfTen(power))))
        .toList();
  }

  private static Rung rung(int level, BigDecimal number) {
    if (number.abs().compareTo(TINY) < 0) {
      return new Rung(level, BigDecimal.ZERO, TINY);
    }
    return number.signum() > 0 ? positive(level, number) : negative(level, number.negate());
  }

  private static Rung positive(int level, BigDecimal number) {
    List<BigDecimal> mantissas = LEVELS.get(level);
    int power = power(number);
    int i = mantissas.size() - 2;
    while (mantissas.get(i).scaleByPowerOfTen(power).compareTo(number) > 0) {
      i--;
    }
    return new Rung(
        level,
        mantissas.get(i).scaleByPowerOfTen(power),
        mantissas.get(i + 1).scaleByPowerOfTen(power));
  }

  /**
   * The mirror of the rung that holds the number's amount with its upper end instead of its lower.
   */
  private static Rung negative(int level, BigDecimal amount) {
    Rung at = positive(level, amount);
    Rung mirrored = at.from().compareTo(amount) == 0 ? positive(level, amount.multiply(LESS)) : at;
    return new Rung(level, mirrored.to().negate(), mirrored.from().negate());
  }

  /** The greatest power of ten that is not greater than a positive number. */
  private static int power(BigDecimal number) {
    BigDecimal leading = number.round(new MathContext(1, RoundingMode.DOWN));
    return leading.precision() - leading.scale() - 1;
  }

  /**
   * A part of the numbers.
   *
   * @param level of the ladder
   * @param from inclusive
   * @param to exclusive
   */
  public record Rung(int level, BigDecimal from, BigDecimal to) {

    /** The rung as a word. */
    public String code() {
      return level + ":" + from.stripTrailingZeros().toPlainString();
    }

    /** The rung of a word that {@link #code} made. */
    public static Rung parse(String code) {
      int colon = code.indexOf(':');
      BigDecimal from = new BigDecimal(code.substring(colon + 1));
      return rung(Integer.parseInt(code, 0, colon, 10), from);
    }
  }
}
