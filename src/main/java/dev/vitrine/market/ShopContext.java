package dev.vitrine.market;

/**
 * Where an operation is answered: in which market, in which language, in which currency.
 *
 * @param market the market
 * @param locales the caller's locale and what it falls back to
 * @param currency ISO 4217, one of the market's
 */
public record ShopContext(Market market, LocaleChain locales, String currency) {}
