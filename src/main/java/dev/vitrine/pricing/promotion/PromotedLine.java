package dev.vitrine.pricing.promotion;

import org.jspecify.annotations.Nullable;

/**
 * A line of a basket as promotions see it.
 *
 * @param number tells it from the others
 * @param unitPrice the displayed price of one, in the currency's smallest unit
 * @param giftOf the handle of the promotion that put it there; null for what somebody chose
 */
public record PromotedLine(
    int number,
    String sku,
    long unitPrice,
    int quantity,
    ProductFacts facts,
    @Nullable String giftOf) {

  /** A line that somebody chose. */
  public PromotedLine(int number, String sku, long unitPrice, int quantity, ProductFacts facts) {
    this(number, sku, unitPrice, quantity, facts, null);
  }

  boolean isChosen() {
    return giftOf == null;
  }

  boolean isGiftOf(Promotion promotion) {
    return promotion.handle().equals(giftOf);
  }

  PromotedLine oneLess() {
    return new PromotedLine(number, sku, unitPrice, quantity - 1, facts, giftOf);
  }

  /** What it costs before promotions. */
  long subtotal() {
    return Math.multiplyExact(unitPrice, quantity);
  }
}
