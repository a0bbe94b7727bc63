package dev.vitrine.pricing.promotion;

/**
 * A line of a basket as promotions see it.
 *
 * @param number tells it from the others
 * @param unitPrice the displayed price of one, in the currency's smallest unit
 */
public record PromotedLine(
    int number, String sku, long unitPrice, int quantity, ProductFacts facts) {

  PromotedLine oneLess() {
    return new PromotedLine(number, sku, unitPrice, quantity - 1, facts);
  }

  /** What it costs before promotions. */
  long subtotal() {
    return Math.multiplyExact(unitPrice, quantity);
  }
}
