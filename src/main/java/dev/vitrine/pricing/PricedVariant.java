package dev.vitrine.pricing;

import dev.vitrine.catalog.Variant.Measure;
import dev.vitrine.market.Market;
import dev.vitrine.market.Money;
import dev.vitrine.pricing.MarketPrice.UnitPrice;
import dev.vitrine.pricing.MarketTariff.Displayed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the prices of a variant are made of.
 *
 * @param id the variant's key in the database
 * @param taxClass its product's class of goods, else its category's; null: the standard one
 * @param measure how much of something it holds
 * @param history its price entries
 */
record PricedVariant(
    long id, @Nullable String taxClass, @Nullable Measure measure, PriceHistory history) {

  /** Its prices in a market by currency; currencies without one are left out. */
  Map<String, MarketPrice> in(Market market, Instant at) {
    NavigableSet<Instant> breakpoints = history.breakpoints();
    Map<String, MarketPrice> prices = new LinkedHashMap<>();
    for (String currency : market.currencies()) {
      price(market, currency, breakpoints, at).ifPresent(price -> prices.put(currency, price));
    }
    return prices;
  }

  private Optional<MarketPrice> price(
      Market market, String currency, NavigableSet<Instant> breakpoints, Instant at) {
    MarketTariff tariff = new MarketTariff(market, currency);
    BigDecimal rate = market.taxRate(taxClass);
    return tariff
        .at(history, at)
        .map(
            now ->
                price(
                    tariff,
                    now,
                    rate,
                    lowest(tariff, now, breakpoints, at),
                    breakpoints.higher(at)));
  }

  private @Nullable Money lowest(
      MarketTariff tariff, Displayed now, NavigableSet<Instant> breakpoints, Instant at) {
    return now.isReduced()
        ? PriorPrice.lowest(breakpoints, instant -> tariff.at(history, instant), at).orElse(null)
        : null;
  }

  private MarketPrice price(
      MarketTariff tariff,
      Displayed now,
      BigDecimal rate,
      @Nullable Money lowest,
      @Nullable Instant validUntil) {
    UnitPrice unitPrice = ReferenceUnits.price(now.amount(), measure);
    return new MarketPrice(
        now.amount(),
        tariff.gross(now.amount(), rate),
        tariff.net(now.amount(), rate),
        now.compareAt(),
        lowest,
        unitPrice,
        taxClass == null ? Market.STANDARD : taxClass,
        validUntil);
  }
}
