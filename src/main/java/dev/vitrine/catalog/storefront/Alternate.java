package dev.vitrine.catalog.storefront;

import dev.vitrine.market.MarketView;
import dev.vitrine.market.MarketView.LocaleView;

/**
 * Where the same page lives in another market or locale.
 *
 * @param locale the locale
 * @param market the market
 * @param path the path, with the market's URL prefix
 * @param isCanonical whether this is the page's address in the present context
 */
public record Alternate(LocaleView locale, MarketView market, String path, boolean isCanonical) {}
