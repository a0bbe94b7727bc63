package dev.vitrine.cart;

import dev.vitrine.pricing.quote.Quote;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a cart costs, in the currency's smallest unit; see {@link Quote}.
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
public record CartCost(
    long subtotal,
    long discountTotal,
    long shippingTotal,
    long shippingTax,
    long taxTotal,
    long total,
    boolean taxIncluded) {

  static CartCost nothing(boolean taxIncluded) {
    return new CartCost(0, 0, 0, 0, 0, 0, taxIncluded);
  }

  static CartCost of(Quote quote) {
    return new CartCost(
        quote.subtotal(),
        quote.discountTotal(),
        quote.shippingTotal(),
        quote.shippingTax(),
        quote.taxTotal(),
        quote.total(),
        quote.taxIncluded());
  }
}
