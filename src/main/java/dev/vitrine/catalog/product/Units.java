package dev.vitrine.catalog.product;

import dev.vitrine.platform.measure.MeasureUnit;
import dev.vitrine.platform.measure.MeasureUnit.Dimension;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Units that merchants tell quantities in. */
final class Units {

  private static final Set<Dimension> OF_GOODS =
      EnumSet.of(Dimension.MASS, Dimension.LENGTH, Dimension.AREA, Dimension.VOLUME);

  /** What goods are measured out in. */
  static final Set<String> MEASURES =
      Arrays.stream(MeasureUnit.values())
          .filter(unit -> OF_GOODS.contains(unit.dimension()))
          .map(MeasureUnit::symbol)
          .collect(Collectors.toCollection(TreeSet::new));

  private Units() {}

  /**
   * The same quantity in another unit; exact where the result has an end, else to 34 digits.
   *
   * @param to null where the attribute has no unit: then nothing fits
   * @return empty when the units differ and are not known to measure the same
   */
  static Optional<BigDecimal> convert(BigDecimal value, String from, @Nullable String to) {
    if (to == null || from.equals(to)) {
      return to == null ? Optional.empty() : Optional.of(value);
    }
    return MeasureUnit.of(from)
        .flatMap(
            source ->
                MeasureUnit.of(to)
                    .filter(source::measuresTheSameAs)
                    .map(target -> source.convert(value, target)));
  }
}
