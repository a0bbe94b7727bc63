package dev.vitrine.market.intake;

import dev.vitrine.market.Market.DerivedPrices;
import dev.vitrine.market.Market.SoldOut;
import dev.vitrine.market.Market.TaxRate;
import dev.vitrine.market.Market.UnitSystem;
import dev.vitrine.market.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A market with everything that a line can say of it.
 *
 * @param builtIn whether it is the market of an empty shop that nobody wrote yet
 * @param assortment in its canonical form; null for everything
 * @param taxes by country and class
 * @param locations handles, nearest first
 */
record MarketState(
    String handle,
    boolean builtIn,
    boolean isDefault,
    List<String> countries,
    List<String> currencies,
    List<String> locales,
    String defaultLocale,
    Map<String, List<String>> fallbacks,
    boolean pricesIncludeTax,
    UnitSystem unitSystem,
    @Nullable String sizeSystem,
    String urlPrefix,
    @Nullable String storefrontUrl,
    SoldOut soldOut,
    @Nullable BigDecimal cashRounding,
    @Nullable DerivedPrices derivedPrices,
    @Nullable JsonNode assortment,
    List<TaxRate> taxes,
    List<String> locations,
    Texts texts) {

  /** A market of which nothing is known yet. */
  static MarketState blank(String handle) {
    return new MarketState(
        handle,
        false,
        false,
        List.of(),
        List.of(),
        List.of(),
        "",
        Map.of(),
        false,
        UnitSystem.METRIC,
        null,
        "",
        null,
        SoldOut.LAST,
        null,
        null,
        null,
        List.of(),
        List.of(),
        Texts.NONE);
  }

  /** The same, as the default market or not. */
  MarketState asDefault(boolean defaultMarket) {
    return new MarketState(
        handle,
        builtIn,
        defaultMarket,
        countries,
        currencies,
        locales,
        defaultLocale,
        fallbacks,
        pricesIncludeTax,
        unitSystem,
        sizeSystem,
        urlPrefix,
        storefrontUrl,
        soldOut,
        cashRounding,
        derivedPrices,
        assortment,
        taxes,
        locations,
        texts);
  }

  /** Whether every listing reads as before: what differs is looked up when it is read. */
  boolean listsAlike(MarketState before) {
    return listed().equals(before.listed());
  }

  /** What the market's listings are made of. */
  private List<@Nullable Object> listed() {
    return java.util.Arrays.asList(
        countries,
        currencies,
        locales,
        defaultLocale,
        pricesIncludeTax,
        cashRounding,
        derivedPrices,
        assortment,
        taxes,
        locations);
  }
}
