package dev.vitrine.platform.language;

import dev.vitrine.platform.measure.MeasureUnit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The metric units that the index writes measures in besides their own: the smallest of each. */
final class Metric {

  private static final Map<MeasureUnit, MeasureUnit> SMALLEST =
      Map.ofEntries(
          Map.entry(MeasureUnit.G, MeasureUnit.MG),
          Map.entry(MeasureUnit.KG, MeasureUnit.MG),
          Map.entry(MeasureUnit.CL, MeasureUnit.ML),
          Map.entry(MeasureUnit.DL, MeasureUnit.ML),
          Map.entry(MeasureUnit.L, MeasureUnit.ML),
          Map.entry(MeasureUnit.CM, MeasureUnit.MM),
          Map.entry(MeasureUnit.M, MeasureUnit.MM),
          Map.entry(MeasureUnit.KW, MeasureUnit.W),
          Map.entry(MeasureUnit.AH, MeasureUnit.MAH));

  private Metric() {}

  /** A quantity as a code in the smallest unit; empty where it is in that, or in no such unit. */
  static Optional<String> inSmallest(BigDecimal number, Unit unit) {
    return unit.measure().flatMap(measure -> inSmallest(number, measure));
  }

  private static Optional<String> inSmallest(BigDecimal number, MeasureUnit unit) {
    return Optional.ofNullable(SMALLEST.get(unit))
        .flatMap(to -> Unit.of(to).map(smallest -> smallest.code(unit.convert(number, to))));
  }
}
