package dev.vitrine.pricing;

import dev.vitrine.market.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The price of a variant as a market shows it, in one currency.
 *
 * @param display what the shopper reads: with or without tax as the market shows prices, rounded to
 *     what can be paid
 * @param gross with tax
 * @param net without tax
 * @param compareAt what it cost before the reduction, as displayed; null when not reduced
 * @param lowestLast30Days the lowest displayed price of the 30 days before the reduction; null when
 *     not reduced, or without any earlier price
 * @param unitPrice the price of a unit of measure; null for things that are not measured out
 * @param taxClass the class of goods that its tax goes by
 * @param validUntil the next instant at which any of this may change by time alone; null for never
 */
public record MarketPrice(
    Money display,
    Money gross,
    Money net,
    @Nullable Money compareAt,
    @Nullable Money lowestLast30Days,
    @Nullable UnitPrice unitPrice,
    String taxClass,
    @Nullable Instant validUntil) {

  /** The currency, by ISO 4217. */
  public String currencyCode() {
    return display.currencyCode();
  }

  /**
   * The displayed price of a unit of measure.
   *
   * @param amount in the currency's units, rounded to its smallest
   * @param per how much of the unit the amount buys
   * @param unit kg, l, m …
   */
  public record UnitPrice(BigDecimal amount, BigDecimal per, String unit) {}
}
