package dev.vitrine.platform.language;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Units that are a power of ten of one another (BIPM, The International System of Units, 9th
 * edition, tables 4, 7 and 8), by their symbols in lower case.
 */
public final class Metric {

  private static final Map<String, Size> SIZES =
      Map.ofEntries(
          Map.entry("mg", new Size("mg", 0)),
          Map.entry("g", new Size("mg", 3)),
          Map.entry("kg", new Size("mg", 6)),
          Map.entry("ml", new Size("ml", 0)),
          Map.entry("cl", new Size("ml", 1)),
          Map.entry("dl", new Size("ml", 2)),
          Map.entry("l", new Size("ml", 3)),
          Map.entry("mm", new Size("mm", 0)),
          Map.entry("cm", new Size("mm", 1)),
          Map.entry("m", new Size("mm", 3)),
          Map.entry("cm2", new Size("cm2", 0)),
          Map.entry("m2", new Size("cm2", 4)),
          Map.entry("m3", new Size("m3", 0)),
          Map.entry("w", new Size("w", 0)),
          Map.entry("kw", new Size("w", 3)),
          Map.entry("mah", new Size("mah", 0)),
          Map.entry("ah", new Size("mah", 3)));

  private Metric() {}

  /** The smallest of the units that a unit is a power of ten of; empty for other units. */
  public static Optional<String> smallest(String unit) {
    return Optional.ofNullable(SIZES.get(unit)).map(Size::smallest);
  }

  /**
   * How much of one unit another is.
   *
   * @throws IllegalArgumentException where they measure different things
   */
  public static BigDecimal factor(String unit, String reference) {
    Size one = Objects.requireNonNull(SIZES.get(unit), unit);
    Size other = Objects.requireNonNull(SIZES.get(reference), reference);
    if (!one.smallest().equals(other.smallest())) {
      throw new IllegalArgumentException(unit + " is no measure of " + reference);
    }
    return BigDecimal.ONE.movePointRight(one.power() - other.power());
  }

  private record Size(String smallest, int power) {}
}
