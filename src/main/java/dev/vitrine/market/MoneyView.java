package dev.vitrine.market;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An amount of money as a caller reads it; the schema's {@code Money}.
 *
 * @param amount in the currency's units
 * @param minorUnits in its smallest unit
 * @param currencyCode ISO 4217
 * @param formatted as the caller's locale writes it
 */
public record MoneyView(BigDecimal amount, long minorUnits, String currencyCode, String formatted) {

  private static final Map<String, LocalizedNumberFormatter> FORMATTERS = new ConcurrentHashMap<>();

  /** The amount in the words of the chain's first locale. */
  public static MoneyView of(Money money, LocaleChain locales) {
    BigDecimal amount = money.amount();
    return new MoneyView(
        amount,
        money.minorUnits(),
        money.currencyCode(),
        format(amount, money.currencyCode(), locales));
  }

  /** An amount of any precision as the locale writes it. */
  public static String format(BigDecimal amount, String currencyCode, LocaleChain locales) {
    return FORMATTERS
        .computeIfAbsent(
            locales.tag() + ' ' + currencyCode, key -> formatter(currencyCode, locales))
        .format(amount)
        .toString();
  }

  private static LocalizedNumberFormatter formatter(String currencyCode, LocaleChain locales) {
    return NumberFormatter.withLocale(locales.locale()).unit(Currency.getInstance(currencyCode));
  }
}
