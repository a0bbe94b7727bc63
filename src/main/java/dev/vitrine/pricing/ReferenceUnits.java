package dev.vitrine.pricing;

import dev.vitrine.catalog.Variant.Measure;
import dev.vitrine.market.Money;
import dev.vitrine.platform.measure.MeasureUnit;
import dev.vitrine.pricing.MarketPrice.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The units that prices of goods are compared by (Directive 98/6/EC, article 2 b: a kilogram,
 * litre, metre, square metre or cubic metre).
 */
final class ReferenceUnits {

  private ReferenceUnits() {}

  /** The price of one reference unit; null for a measure of nothing or of an unknown unit. */
  static @Nullable UnitPrice price(Money displayed, @Nullable Measure measure) {
    return measure == null || measure.value().signum() <= 0
        ? null
        : MeasureUnit.of(measure.unit())
            .flatMap(unit -> price(displayed, measure.value(), unit))
            .orElse(null);
  }

  private static Optional<UnitPrice> price(Money displayed, BigDecimal value, MeasureUnit unit) {
    return reference(unit)
        .map(reference -> price(displayed, unit.convert(value, reference), reference.symbol()));
  }

  /** What is measured out in cubic metres is compared by them, and other volumes by the litre. */
  private static Optional<MeasureUnit> reference(MeasureUnit unit) {
    return Optional.ofNullable(
        switch (unit.dimension()) {
          case MASS -> MeasureUnit.KG;
          case LENGTH -> MeasureUnit.M;
          case AREA -> MeasureUnit.M2;
          case VOLUME -> unit == MeasureUnit.M3 ? MeasureUnit.M3 : MeasureUnit.L;
          case TIME, FREQUENCY, POWER, ENERGY, VOLTAGE, CURRENT, CHARGE, DATA -> null;
        });
  }

  private static UnitPrice price(Money displayed, BigDecimal references, String reference) {
    int digits = Money.minorDigits(displayed.currencyCode());
    BigDecimal amount = displayed.amount().divide(references, digits, RoundingMode.HALF_UP);
    return new UnitPrice(amount, BigDecimal.ONE, reference);
  }
}
