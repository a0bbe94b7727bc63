package dev.vitrine.platform.language;

import dev.vitrine.platform.measure.MeasureUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a measure is in the units that somebody else may tell it in: where it comes out exactly, and
 * where it comes out to the digits behind the point that it was told with, from either side. A
 * whole number is as good as any near it, so that 12" is 30.48 cm and not 30 cm.
 */
final class OtherUnits {

  /** Nobody tells a measure more exactly. */
  private static final int MOST_DIGITS = 6;

  private OtherUnits() {}

  /** The codes of a quantity in other units; none where nothing else measures the same. */
  static Stream<String> of(BigDecimal number, Unit unit) {
    return unit.measure().stream().flatMap(measure -> of(number, measure));
  }

  private static Stream<String> of(BigDecimal number, MeasureUnit unit) {
    return Arrays.stream(Unit.values())
        .filter(other -> other.measure().filter(it -> isOther(it, unit)).isPresent())
        .flatMap(other -> in(other, number, unit));
  }

  private static boolean isOther(MeasureUnit one, MeasureUnit unit) {
    return one != unit && one.measuresTheSameAs(unit);
  }

  private static Stream<String> in(Unit other, BigDecimal number, MeasureUnit unit) {
    MeasureUnit to = other.measure().orElseThrow();
    BigDecimal converted = unit.convert(number, to);
    boolean exact = converted.stripTrailingZeros().scale() <= MOST_DIGITS;
    return Stream.concat(
        exact ? Stream.of(other.code(converted)) : Stream.empty(),
        rounded(number, unit, to).stream().flatMap(it -> written(it, other)));
  }

  private static Optional<BigDecimal> rounded(
      BigDecimal number, MeasureUnit unit, MeasureUnit other) {
    BigDecimal there = rounded(unit.convert(number, other), number);
    BigDecimal back = rounded(other.convert(there, unit), number);
    return number.scale() > 0 && back.equals(number) ? Optional.of(there) : Optional.empty();
  }

  private static BigDecimal rounded(BigDecimal converted, BigDecimal told) {
    return converted.setScale(told.scale(), RoundingMode.HALF_UP);
  }

  /** As the index writes it: in its own unit and in the smallest. */
  private static Stream<String> written(BigDecimal number, Unit unit) {
    return Stream.concat(Stream.of(unit.code(number)), Metric.inSmallest(number, unit).stream());
  }
}
