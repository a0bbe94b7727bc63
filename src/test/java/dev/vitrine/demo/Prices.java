package dev.vitrine.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The prices of a variant: one in USD for the whole shop, from which markets derive theirs; here
 * and there one that a market set itself; and sales that are over, on, or yet to come.
 */
final class Prices {

  private static final int SOLD_FOR = 90;
  private static final int EXPLICIT_PERCENT = 22;
  private static final int SALE_PERCENT = 13;
  private static final int MARKET_SALE_PERCENT = 9;
  private static final BigDecimal SALE = new BigDecimal("0.8");

  private final LocalDate today;

  Prices(LocalDate today) {
    this.today = today;
  }

  /** The price of a variant that holds {@code factor} times what the smallest one does. */
  static BigDecimal dollars(Product product, double factor) {
    List<Integer> range = product.type().price();
    double share = product.dice("price").share();
    double amount = (range.get(0) + (range.get(1) - range.get(0)) * share) * Math.pow(factor, 0.9);
    boolean whole = amount >= 20;
    BigDecimal rounded = new BigDecimal(amount).setScale(whole ? 0 : 1, RoundingMode.HALF_UP);
    return rounded.setScale(2, RoundingMode.UNNECESSARY);
  }

  /** The prices that come with the product's line. */
  List<Map<String, Object>> of(Product product, BigDecimal dollars) {
    List<Map<String, Object>> prices = new ArrayList<>();
    prices.add(usual(null, "USD", dollars));
    if (product.dice("sale").chance(SALE_PERCENT)) {
      prices.add(sale(product, null, "USD", dollars, 2));
    }
    for (Markets market : Markets.values()) {
      if (market != Markets.US && market != Markets.CH && market.sells(product)) {
        prices.addAll(own(product, market, dollars));
      }
    }
    return prices;
  }

  /** What a market's merchants set themselves; if they hold a sale there, with it. */
  List<Map<String, Object>> own(Product product, Markets market, BigDecimal dollars) {
    boolean onSale = product.dice("sale " + market.handle()).chance(MARKET_SALE_PERCENT);
    if (!onSale && !product.dice("price " + market.handle()).chance(EXPLICIT_PERCENT)) {
      return List.of();
    }
    BigDecimal amount = converted(market, dollars);
    Map<String, Object> price = usual(market.handle(), market.currency(), amount);
    return onSale
        ? List.of(price, sale(product, market.handle(), market.currency(), amount, market.digits()))
        : List.of(price);
  }

  /** As it has been for long: what is reduced tells of its lowest price before. */
  private Map<String, Object> usual(@Nullable String market, String currency, BigDecimal amount) {
    Map<String, Object> price = price(market, currency, amount);
    price.put("from", today.minusDays(SOLD_FOR) + "T00:00:00Z");
    return price;
  }

  private static Map<String, Object> price(
      @Nullable String market, String currency, BigDecimal amount) {
    Map<String, Object> price = new LinkedHashMap<>();
    if (market != null) {
      price.put("market", market);
    }
    price.put("currency", currency);
    price.put("amount", amount.toPlainString());
    return price;
  }

  private Map<String, Object> sale(
      Product product, @Nullable String market, String currency, BigDecimal before, int digits) {
    BigDecimal step = new BigDecimal(digits == 0 ? "10" : digits == 3 ? "0.250" : "0.10");
    Map<String, Object> price =
        price(market, currency, rounded(before.multiply(SALE), step, digits));
    LocalDate from =
        today.plusDays(product.dice("sale start").pick(List.of(-40, -9, -5, -2, -1, 1)));
    price.put("compareAt", before.toPlainString());
    price.put("from", from + "T00:00:00Z");
    price.put("until", from.plusDays(24) + "T00:00:00Z");
    return price;
  }

  /** A price that looks at home in its market: 47.95, 12,800 yen, 14.500 dinars. */
  private static BigDecimal converted(Markets market, BigDecimal dollars) {
    BigDecimal amount = dollars.multiply(new BigDecimal(market.rate()), MathContext.DECIMAL64);
    return switch (market) {
      case US -> dollars;
      case GB, DE -> amount.setScale(0, RoundingMode.HALF_UP).subtract(new BigDecimal("0.05"));
      case CH -> rounded(amount, new BigDecimal("0.50"), 2);
      case JP -> rounded(amount, new BigDecimal(amount.intValue() < 5000 ? "10" : "100"), 0);
      case KW -> rounded(amount, new BigDecimal("0.500"), 3).max(new BigDecimal("0.500"));
    };
  }

  private static BigDecimal rounded(BigDecimal amount, BigDecimal step, int digits) {
    return amount
        .divide(step, 0, RoundingMode.HALF_UP)
        .multiply(step)
        .setScale(digits, RoundingMode.UNNECESSARY);
  }
}
