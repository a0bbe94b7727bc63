package dev.vitrine.pricing;

import dev.vitrine.catalog.Variant.Measure;
import dev.vitrine.market.Money;
import dev.vitrine.platform.language.Metric;
import dev.vitrine.pricing.MarketPrice.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The units that goods are measured out in, and the one that their prices are compared by
 * (Directive 98/6/EC, article 2 b: a kilogram, litre, metre, square metre or cubic metre).
 *
 * @param reference the unit that prices are compared by
 * @param factor how much of it one of this unit is
 */
record MeasureUnit(String reference, BigDecimal factor) {

  private static final Map<String, MeasureUnit> UNITS =
      Map.ofEntries(
          unit("mg", "kg"),
          unit("g", "kg"),
          unit("kg", "kg"),
          unit("t", "kg", "1000"),
          unit("oz", "kg", "0.028349523125"),
          unit("lb", "kg", "0.45359237"),
          unit("ml", "l"),
          unit("cl", "l"),
          unit("dl", "l"),
          unit("l", "l"),
          unit("mm", "m"),
          unit("cm", "m"),
          unit("dm", "m", "0.1"),
          unit("m", "m"),
          unit("km", "m", "1000"),
          unit("in", "m", "0.0254"),
          unit("ft", "m", "0.3048"),
          unit("yd", "m", "0.9144"),
          unit("cm2", "m2"),
          unit("m2", "m2"),
          unit("m3", "m3"));

  private static Map.Entry<String, MeasureUnit> unit(String name, String reference, String factor) {
    return Map.entry(name, new MeasureUnit(reference, new BigDecimal(factor)));
  }

  private static Map.Entry<String, MeasureUnit> unit(String name, String reference) {
    return Map.entry(name, new MeasureUnit(reference, Metric.factor(name, reference)));
  }

  /** The price of one reference unit; null for a measure of nothing or of an unknown unit. */
  static @Nullable UnitPrice price(Money displayed, @Nullable Measure measure) {
    if (measure == null || measure.value().signum() <= 0) {
      return null;
    }
    MeasureUnit unit = UNITS.get(measure.unit());
    return unit == null ? null : unit.price(displayed, measure.value());
  }

  private UnitPrice price(Money displayed, BigDecimal value) {
    int digits = Money.minorDigits(displayed.currencyCode());
    BigDecimal amount =
        displayed.amount().divide(value.multiply(factor), digits, RoundingMode.HALF_UP);
    return new UnitPrice(amount, BigDecimal.ONE, reference);
  }
}
