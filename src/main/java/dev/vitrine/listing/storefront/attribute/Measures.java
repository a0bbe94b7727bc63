package dev.vitrine.listing.storefront.attribute;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import dev.vitrine.market.LocaleChain;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes measured numbers as a locale does: CLDR's short names of units, where it knows the unit.
 */
public final class Measures {

  /** CLDR's identifiers (UTS #35, part 6) of the symbols that merchants write. */
  private static final Map<String, String> IDENTIFIERS =
      Map.ofEntries(
          Map.entry("mg", "milligram"),
          Map.entry("g", "gram"),
          Map.entry("kg", "kilogram"),
          Map.entry("t", "tonne"),
          Map.entry("oz", "ounce"),
          Map.entry("lb", "pound"),
          Map.entry("ml", "milliliter"),
          Map.entry("cl", "centiliter"),
          Map.entry("dl", "deciliter"),
          Map.entry("l", "liter"),
          Map.entry("mm", "millimeter"),
          Map.entry("cm", "centimeter"),
          Map.entry("dm", "decimeter"),
          Map.entry("m", "meter"),
          Map.entry("km", "kilometer"),
          Map.entry("in", "inch"),
          Map.entry("ft", "foot"),
          Map.entry("m²", "square-meter"),
          Map.entry("cm²", "square-centimeter"),
          Map.entry("w", "watt"),
          Map.entry("kw", "kilowatt"),
          Map.entry("v", "volt"),
          Map.entry("a", "ampere"),
          Map.entry("hz", "hertz"),
          Map.entry("khz", "kilohertz"),
          Map.entry("mhz", "megahertz"),
          Map.entry("ghz", "gigahertz"),
          Map.entry("mb", "megabyte"),
          Map.entry("gb", "gigabyte"),
          Map.entry("tb", "terabyte"),
          Map.entry("s", "second"),
          Map.entry("min", "minute"),
          Map.entry("h", "hour"),
          Map.entry("°c", "celsius"),
          Map.entry("%", "percent"),
          Map.entry("kcal", "kilocalorie"),
          Map.entry("kj", "kilojoule"),
          Map.entry("lm", "lumen"));

  private static final Map<String, LocalizedNumberFormatter> FORMATTERS = new ConcurrentHashMap<>();

  private Measures() {}

  /** The number with its unit; a unit that CLDR does not know stands behind it as it is. */
  public static String format(BigDecimal number, @Nullable String unit, LocaleChain locales) {
    Optional<MeasureUnit> known = Optional.ofNullable(unit).flatMap(Measures::unit);
    String written = formatter(known, locales).format(number).toString();
    return unit == null || known.isPresent() ? written : written + '\u00a0' + unit;
  }

  private static LocalizedNumberFormatter formatter(
      Optional<MeasureUnit> unit, LocaleChain locales) {
    String key = locales.tag() + ' ' + unit.map(MeasureUnit::getIdentifier).orElse("");
    return FORMATTERS.computeIfAbsent(
        key,
        absent ->
            NumberFormatter.withLocale(locales.locale())
                .precision(Precision.maxFraction(6))
                .unit(unit.orElse(null))
                .unitWidth(UnitWidth.SHORT));
  }

  private static Optional<MeasureUnit> unit(String symbol) {
    return Optional.ofNullable(IDENTIFIERS.get(symbol.toLowerCase(Locale.ROOT)))
        .map(MeasureUnit::forIdentifier);
  }
}
