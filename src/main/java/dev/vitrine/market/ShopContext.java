package dev.vitrine.market;

import java.util.Locale;

/**
 * Where an operation is answered: in which market, in which language, in which currency.
 *
 * @param market the market
 * @param locales the locale that the market serves the caller, and what it falls back to
 * @param currency ISO 4217, one of the market's
 * @param language the nearest that the whole shop has to what the caller speaks: what they are told
 *     of what went wrong in, and what is asked for wherever else the caller is taken
 */
public record ShopContext(Market market, LocaleChain locales, String currency, Locale language) {

  /** The context of somebody who speaks just what the market serves. */
  public ShopContext(Market market, LocaleChain locales, String currency) {
    this(market, locales, currency, locales.locale().toLocale());
  }

  /** The locale that the market serves the caller: the one of its own words. */
  public Locale locale() {
    return locales.locale().toLocale();
  }

  /** The same context, reckoned in another of the market's currencies. */
  public ShopContext in(String otherCurrency) {
    return new ShopContext(market, locales, otherCurrency, language);
  }
}
