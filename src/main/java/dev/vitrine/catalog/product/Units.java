package dev.vitrine.catalog.product;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Units of measurement and what they are in the base unit of their dimension. */
final class Units {

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          unit("mg", "mass", "0.001"),
          unit("g", "mass", "1"),
          unit("kg", "mass", "1000"),
          unit("t", "mass", "1000000"),
          unit("oz", "mass", "28.349523125"),
          unit("lb", "mass", "453.59237"),
          unit("mm", "length", "0.001"),
          unit("cm", "length", "0.01"),
          unit("dm", "length", "0.1"),
          unit("m", "length", "1"),
          unit("km", "length", "1000"),
          unit("in", "length", "0.0254"),
          unit("ft", "length", "0.3048"),
          unit("yd", "length", "0.9144"),
          unit("cm2", "area", "0.0001"),
          unit("m2", "area", "1"),
          unit("ml", "volume", "0.001"),
          unit("cl", "volume", "0.01"),
          unit("dl", "volume", "0.1"),
          unit("l", "volume", "1"),
          unit("m3", "volume", "1000"),
          unit("ms", "time", "0.001"),
          unit("s", "time", "1"),
          unit("min", "time", "60"),
          unit("h", "time", "3600"),
          unit("d", "time", "86400"),
          unit("Hz", "frequency", "1"),
          unit("kHz", "frequency", "1000"),
          unit("MHz", "frequency", "1000000"),
          unit("GHz", "frequency", "1000000000"),
          unit("W", "power", "1"),
          unit("kW", "power", "1000"),
          unit("Wh", "energy", "1"),
          unit("kWh", "energy", "1000"),
          unit("V", "voltage", "1"),
          unit("kV", "voltage", "1000"),
          unit("mA", "current", "0.001"),
          unit("A", "current", "1"),
          unit("MB", "data", "1000000"),
          unit("GB", "data", "1000000000"),
          unit("TB", "data", "1000000000000"));

  /** What goods are measured out in. */
  static final Set<String> MEASURES =
      UNITS.entrySet().stream()
          .filter(
              unit ->
                  Set.of("mass", "length", "area", "volume").contains(unit.getValue().dimension))
          .map(Map.Entry::getKey)
          .collect(Collectors.toCollection(TreeSet::new));

  private Units() {}

  private static Map.Entry<String, Unit> unit(String name, String dimension, String factor) {
    return Map.entry(name, new Unit(dimension, new BigDecimal(factor)));
  }

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
    Unit source = UNITS.get(from);
    Unit target = UNITS.get(to);
    return source == null || target == null || !source.dimension.equals(target.dimension)
        ? Optional.empty()
        : Optional.of(value.multiply(source.factor).divide(target.factor, MathContext.DECIMAL128));
  }

  private record Unit(String dimension, BigDecimal factor) {}
}
