package dev.vitrine.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A market as the database tells it. */
@JsonNaming(SnakeCaseStrategy.class)
record MarketRow(
    long id,
    String handle,
    boolean isDefault,
    Texts texts,
    List<String> countries,
    List<String> currencies,
    List<String> locales,
    String defaultLocale,
    Map<String, List<String>> fallbacks,
    boolean pricesIncludeTax,
    Market.UnitSystem unitSystem,
    @Nullable String sizeSystem,
    String urlPrefix,
    Market.SoldOut soldOut,
    @Nullable BigDecimal cashRounding,
    Market.@Nullable DerivedPrices derivedPrices,
    @Nullable JsonNode assortment,
    List<TaxRow> taxes,
    List<LocationRow> locations,
    @Nullable String storefrontUrl) {

  Market toMarket() {
    return new Market(
        id,
        handle,
        isDefault,
        texts,
        countries,
        currencies,
        locales,
        defaultLocale,
        fallbacks,
        pricesIncludeTax,
        unitSystem,
        sizeSystem,
        urlPrefix,
        soldOut,
        cashRounding,
        derivedPrices,
        assortment == null || assortment.isNull() ? null : assortment.toString(),
        taxes.stream().map(TaxRow::toRate).toList(),
        locations.stream().map(LocationRow::toLocation).toList(),
        storefrontUrl);
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record TaxRow(String country, String taxClass, BigDecimal rate) {
    Market.TaxRate toRate() {
      return new Market.TaxRate(country, taxClass, rate);
    }
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record LocationRow(
      long id,
      String handle,
      String country,
      int leadDays,
      String timeZone,
      @Nullable LocalTime cutoff,
      Set<LocalDate> holidays,
      Texts texts) {
    Location toLocation() {
      return new Location(
          id, handle, country, leadDays, ZoneId.of(timeZone), cutoff, holidays, texts);
    }
  }
}
