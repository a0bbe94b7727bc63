package dev.vitrine.pricing.quote;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a quote is made of. Amounts are in the currency's smallest unit, with or without tax as the
 * market displays prices.
 *
 * @param currencyCode ISO 4217
 * @param taxIncluded whether amounts contain the tax
 * @param lines what is bought
 * @param delivery what it costs to send; never negative
 * @param deliveryDiscount how much of that is taken off; at most all of it
 * @param deliveryTaxRate the tax rate of delivery, as a fraction
 */
public record Basket(
    String currencyCode,
    boolean taxIncluded,
    List<Item> lines,
    long delivery,
    long deliveryDiscount,
    BigDecimal deliveryTaxRate) {

  /**
   * A line of a basket.
   *
   * @param number tells it from the others
   * @param unitPrice the displayed price of one
   * @param quantity how many, at least one
   * @param discount how much is taken off the whole line; at most all of it
   * @param taxRate as a fraction, such as 0.19
   */
  public record Item(int number, long unitPrice, int quantity, long discount, BigDecimal taxRate) {

    /** What the line would cost without discounts. */
    public long subtotal() {
      return Math.multiplyExact(unitPrice, quantity);
    }

    /** What is left to pay of it. */
    public long net() {
      return subtotal() - discount;
    }
  }
}
