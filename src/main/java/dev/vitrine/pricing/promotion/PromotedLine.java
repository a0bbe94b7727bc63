package dev.vitrine.pricing.promotion;

/**
 * A line of a basket as promotions see it.
 *
 * @param number tells it from the others
 * @param unitPrice the displayed price of one, in the currency's smallest unit
 */
public record PromotedLine(
    int number, String sku, long unitPrice, int quantity, ProductFacts facts) {

  /** What it costs before promotions. */
  long subtotal() {
    return Math.multiplyExact(unitPrice, quantity);
  }
}
