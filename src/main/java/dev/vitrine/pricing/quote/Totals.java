package dev.vitrine.pricing.quote;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a basket costs, in the currency's smallest unit; see {@link Quote}.
 *
 * @param subtotal the lines before discounts
 * @param discountTotal what discounts take off
 * @param shippingTotal delivery
 * @param shippingTax the part of the tax that delivery bears
 * @param taxTotal the tax, inside the total or added to it
 * @param total what is to be paid
 * @param taxIncluded whether the total's parts contain the tax
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Totals(
    long subtotal,
    long discountTotal,
    long shippingTotal,
    long shippingTax,
    long taxTotal,
    long total,
    boolean taxIncluded) {

  /** What nothing costs. */
  public static Totals nothing(boolean taxIncluded) {
    return new Totals(0, 0, 0, 0, 0, 0, taxIncluded);
  }

  /** The sums of a quote. */
  public static Totals of(Quote quote) {
    return new Totals(
        quote.subtotal(),
        quote.discountTotal(),
        quote.shippingTotal(),
        quote.shippingTax(),
        quote.taxTotal(),
        quote.total(),
        quote.taxIncluded());
  }
}
