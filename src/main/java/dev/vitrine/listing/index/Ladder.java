package dev.vitrine.listing.index;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /** So many that no number that is not zero has a rung of the code of one of zero's. */
  private static final int POWERS_BELOW_ONE = 8;

  /** More rungs than any level has within a power of ten. */
  private static final int MOST_PLACES = 16;

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

  /** The codes of rungs, each once. */
  static List<Integer> codes(Stream<Rung> rungs) {
    return rungs.map(Rung::code).distinct().toList();
  }

  /** The rungs of a level from one power of ten to another. */
  static List<Rung> rungs(int level, int fromPower, int toPower) {
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
    return rung(level, i, power);
  }

  private static Rung rung(int level, int place, int power) {
    List<BigDecimal> mantissas = LEVELS.get(level);
    return new Rung(
        level,
        mantissas.get(place).scaleByPowerOfTen(power),
        mantissas.get(place + 1).scaleByPowerOfTen(power));
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

    /**
     * The rung as a number: its level, its place within a power of ten, and that power. Zero's
     * rungs are numbered by their levels alone, and those below zero are the negatives of their
     * mirrors.
     */
    public int code() {
      return switch (from.signum()) {
        case 0 -> level;
        case 1 -> positiveCode();
        default -> -new Rung(level, to.negate(), from.negate()).positiveCode();
      };
    }

    private int positiveCode() {
      int power = power(from);
      int place = 0;
      while (LEVELS.get(level).get(place).scaleByPowerOfTen(power).compareTo(from) != 0) {
        place++;
      }
      return ((power + POWERS_BELOW_ONE) * MOST_PLACES + place) * LEVELS.size() + level;
    }

    /** The rung of a number that {@link #code} made. */
    public static Rung of(int code) {
      if (code < 0) {
        Rung mirror = of(-code);
        return new Rung(mirror.level, mirror.to.negate(), mirror.from.negate());
      }
      int level = code % LEVELS.size();
      int place = code / LEVELS.size() % MOST_PLACES;
      int power = code / LEVELS.size() / MOST_PLACES - POWERS_BELOW_ONE;
      return code < LEVELS.size()
          ? new Rung(level, BigDecimal.ZERO, TINY)
          : rung(level, place, power);
    }
  }
}
