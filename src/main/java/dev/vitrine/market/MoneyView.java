package dev.vitrine.market;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.Currency;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An amount of money as a caller reads it; the schema's {@code Money}. */
public final class MoneyView {

  private static final Map<String, LocalizedNumberFormatter> FORMATTERS = new ConcurrentHashMap<>();

  private final Money money;
  private final LocaleChain locales;

  /** Worked out when it is first asked for: most amounts are never shown in words. */
  private @Nullable String formatted;

  private MoneyView(Money money, LocaleChain locales) {
    this.money = money;
    this.locales = locales;
  }

  /** The amount in the words of the chain's first locale. */
  public static MoneyView of(Money money, LocaleChain locales) {
    return new MoneyView(money, locales);
  }

  /** The amount in the currency's units. */
  public BigDecimal amount() {
    return money.amount();
  }

  /** The amount in the currency's smallest unit. */
  public long minorUnits() {
    return money.minorUnits();
  }

  /** ISO 4217. */
  public String currencyCode() {
    return money.currencyCode();
  }

  /** The amount as the caller's locale writes it. */
  public String formatted() {
    String words = formatted;
    if (words == null) {
      words = format(money.amount(), money.currencyCode(), locales);
      formatted = words;
    }
    return words;
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
