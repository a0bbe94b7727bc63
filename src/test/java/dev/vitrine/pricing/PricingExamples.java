package dev.vitrine.pricing;

import dev.vitrine.catalog.Variant.Measure;
import dev.vitrine.market.Market;
import dev.vitrine.market.Market.DerivedPrices;
import dev.vitrine.market.Market.TaxRate;
import dev.vitrine.market.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Markets and price entries for tests of rules. */
final class PricingExamples {

  static final Instant NOW = Instant.parse("2026-03-15T12:00:00Z");
  static final long MARKET = 7;

  private PricingExamples() {}

  static Market market(String... currencies) {
    return market(true, null, currencies);
  }

  static Market market(boolean withTax, @Nullable DerivedPrices derived, String... currencies) {
    return new Market(
        MARKET,
        "here",
        true,
        Texts.NONE,
        List.of("DE"),
        List.of(currencies),
        List.of("en"),
        "en",
        Map.of(),
        withTax,
        Market.UnitSystem.METRIC,
        null,
        "",
        Market.SoldOut.LAST,
        null,
        derived,
        null,
        List.of(
            new TaxRate("DE", "standard", new BigDecimal("0.19")),
            new TaxRate("DE", "reduced", new BigDecimal("0.07"))),
        List.of(),
        null);
  }

  static DerivedPrices derived(String from, String rate, @Nullable String roundTo) {
    return new DerivedPrices(
        from, new BigDecimal(rate), roundTo == null ? null : new BigDecimal(roundTo));
  }

  static Instant daysAgo(int days) {
    return NOW.minusSeconds(86_400L * days);
  }

  /** The market's own open price, recorded 100 days ago. */
  static Entry own(String currency, String amount) {
    return new Entry(MARKET, currency, amount, null, null, null, daysAgo(100), null);
  }

  /** The shop's open base price, recorded 100 days ago. */
  static Entry base(String currency, String amount) {
    return new Entry(null, currency, amount, null, null, null, daysAgo(100), null);
  }

  static @Nullable MarketPrice price(Market market, String currency, Entry... entries) {
    return variant(null, null, entries).in(market, NOW).get(currency);
  }

  static PricedVariant variant(
      @Nullable String taxClass, @Nullable Measure measure, Entry... entries) {
    return new PricedVariant(
        1,
        taxClass,
        measure,
        new PriceHistory(Arrays.stream(entries).map(Entry::toEntry).toList()));
  }

  /** A price entry that says only what matters. */
  record Entry(
      @Nullable Long marketId,
      String currency,
      String amount,
      @Nullable String compareAt,
      @Nullable Instant from,
      @Nullable Instant until,
      Instant recorded,
      @Nullable Instant superseded) {

    Entry was(String before) {
      return new Entry(marketId, currency, amount, before, from, until, recorded, superseded);
    }

    Entry between(@Nullable Instant start, @Nullable Instant end) {
      return new Entry(marketId, currency, amount, compareAt, start, end, recorded, superseded);
    }

    Entry recorded(Instant at, @Nullable Instant supersededAt) {
      return new Entry(marketId, currency, amount, compareAt, from, until, at, supersededAt);
    }

    PriceEntry toEntry() {
      return new PriceEntry(
          marketId,
          currency,
          new BigDecimal(amount),
          compareAt == null ? null : new BigDecimal(compareAt),
          from,
          until,
          recorded,
          superseded);
    }
  }
}
