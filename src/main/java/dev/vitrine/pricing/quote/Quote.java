package dev.vitrine.pricing.quote;

import dev.vitrine.market.Money;
import dev.vitrine.pricing.quote.Basket.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a basket costs. Tax is reckoned once for all that shares a rate and rounded half up to the
 * currency's smallest unit; the lines' shares are allocated by largest remainder, so they add up.
 *
 * @param lines in the basket's order
 * @param subtotal the lines without discounts and delivery
 * @param discountTotal what discounts take off lines and delivery
 * @param shippingTotal delivery without its discount taken off
 * @param shippingTax the part of the tax that delivery bears
 * @param taxTotal all tax, inside the total or added to it
 * @param total what is to be paid: {@code subtotal - discountTotal + shippingTotal}, and the tax
 *     where it is not included
 */
public record Quote(
    List<QuotedLine> lines,
    long subtotal,
    long discountTotal,
    long shippingTotal,
    long shippingTax,
    long taxTotal,
    long total,
    boolean taxIncluded) {

  /**
   * What a line costs.
   *
   * @param number the basket's number of it
   * @param subtotal without discounts
   * @param discount what is taken off
   * @param total the subtotal less the discount, as displayed
   * @param tax the line's share of the tax
   */
  public record QuotedLine(int number, long subtotal, long discount, long total, long tax) {}

  /** Reckons a basket. */
  public static Quote of(Basket basket) {
    long[] taxes = taxes(basket);
    List<QuotedLine> lines = new ArrayList<>();
    long subtotal = 0;
    long discounts = basket.deliveryDiscount();
    long tax = taxes[basket.lines().size()];
    for (int i = 0; i < basket.lines().size(); i++) {
      Item item = basket.lines().get(i);
      lines.add(
          new QuotedLine(item.number(), item.subtotal(), item.discount(), item.net(), taxes[i]));
      subtotal = Math.addExact(subtotal, item.subtotal());
      discounts = Math.addExact(discounts, item.discount());
      tax = Math.addExact(tax, taxes[i]);
    }
    long shown = subtotal - discounts + basket.delivery();
    long total = basket.taxIncluded() ? shown : Math.addExact(shown, tax);
    long shippingTax = taxes[basket.lines().size()];
    return new Quote(
        List.copyOf(lines),
        subtotal,
        discounts,
        basket.delivery(),
        shippingTax,
        tax,
        total,
        basket.taxIncluded());
  }

  /** The tax of each line, and last that of delivery. */
  private static long[] taxes(Basket basket) {
    int delivery = basket.lines().size();
    long[] amounts = new long[delivery + 1];
    Map<BigDecimal, List<Integer>> byRate = new HashMap<>();
    for (int i = 0; i < delivery; i++) {
      amounts[i] = basket.lines().get(i).net();
      share(byRate, basket.lines().get(i).taxRate(), i);
    }
    amounts[delivery] = basket.delivery() - basket.deliveryDiscount();
    share(byRate, basket.deliveryTaxRate(), delivery);
    long[] taxes = new long[delivery + 1];
    byRate.forEach((rate, parts) -> tax(basket, rate, parts, amounts, taxes));
    return taxes;
  }

  private static void share(Map<BigDecimal, List<Integer>> byRate, BigDecimal rate, int part) {
    byRate.computeIfAbsent(rate.stripTrailingZeros(), any -> new ArrayList<>()).add(part);
  }

  private static void tax(
      Basket basket, BigDecimal rate, List<Integer> parts, long[] amounts, long[] taxes) {
    List<Long> weights = parts.stream().map(part -> amounts[part]).toList();
    long sum = weights.stream().reduce(0L, Math::addExact);
    Money tax = new Money(tax(sum, rate, basket.taxIncluded()), basket.currencyCode());
    if (tax.minorUnits() == 0) {
      return;
    }
    List<Money> shares = tax.allocate(weights);
    for (int i = 0; i < parts.size(); i++) {
      taxes[parts.get(i)] = shares.get(i).minorUnits();
    }
  }

  private static long tax(long amount, BigDecimal rate, boolean included) {
    BigDecimal exact = BigDecimal.valueOf(amount).multiply(rate);
    return included
        ? exact.divide(BigDecimal.ONE.add(rate), 0, RoundingMode.HALF_UP).longValueExact()
        : exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }
}
