package dev.vitrine.market.intake;

import dev.vitrine.market.AssortmentLanguage;
import dev.vitrine.market.Market.DerivedPrices;
import dev.vitrine.market.Market.SoldOut;
import dev.vitrine.market.Market.TaxRate;
import dev.vitrine.market.Market.UnitSystem;
import dev.vitrine.market.Money;
import dev.vitrine.market.Texts;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.Patch;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what a line makes of a market. */
@Component
class MarketReader {

  private static final BigDecimal BIGGEST_RATE = new BigDecimal("1000000");
  private static final BigDecimal SMALLEST_RATE = new BigDecimal("0.000001");
  private static final Comparator<TaxRate> TAX_ORDER =
      Comparator.comparing(TaxRate::country).thenComparing(TaxRate::taxClass);

  private final AssortmentLanguage assortments;

  MarketReader(AssortmentLanguage assortments) {
    this.assortments = assortments;
  }

  MarketState read(Fields line, String key, @Nullable MarketState stored) {
    MarketState before = stored == null ? MarketState.blank(key) : stored;
    checkHandle(line, key, stored);
    List<String> locales =
        several(line, "locales", line.locales("locales"), stored == null, before.locales());
    return new MarketState(
        key,
        false,
        line.bool("default").over(before.isDefault(), false),
        countries(line, before),
        several(line, "currencies", currencies(line), stored == null, before.currencies()),
        locales,
        defaultLocale(line, before, locales),
        line.object("fallbacks").merge(before.fallbacks(), Map.of(), MarketReader::fallbacks),
        line.bool("pricesIncludeTax").over(before.pricesIncludeTax(), false),
        line.constant("unitSystem", UnitSystem.class).over(before.unitSystem(), UnitSystem.METRIC),
        line.text("sizeSystem", Fields.KEY_LIMIT).over(before.sizeSystem()),
        line.text("urlPrefix", Codes::isUrlPrefix, MarketCode.INVALID_URL_PREFIX)
            .over(before.urlPrefix(), ""),
        line.text("storefrontUrl", Codes::isStorefrontUrl, MarketCode.INVALID_STOREFRONT_URL)
            .over(before.storefrontUrl()),
        line.constant("soldOut", SoldOut.class).over(before.soldOut(), SoldOut.LAST),
        line.decimal("cashRounding", SMALLEST_RATE, BIGGEST_RATE).over(before.cashRounding()),
        line.object("derivedPrices").map(this::derivedPrices).over(before.derivedPrices()),
        line.object("assortment").<JsonNode>map(assortments::read).over(before.assortment()),
        line.objects("taxes").merge(before.taxes(), List.of(), taxes -> taxes(line, taxes)),
        several(line, "locations", line.texts("locations"), false, before.locations()),
        texts(line, before.texts()));
  }

  /** The market of an empty shop may keep the handle that it was born with. */
  private static void checkHandle(Fields line, String key, @Nullable MarketState stored) {
    if (stored == null && !key.isEmpty() && !Codes.isHandle(key)) {
      line.reject("handle", MarketCode.INVALID_MARKET_HANDLE);
    }
  }

  private static List<String> countries(Fields line, MarketState before) {
    Patch<List<String>> named =
        line.texts("countries", Codes::isCountry, MarketCode.INVALID_COUNTRY);
    return several(line, "countries", named, false, before.countries());
  }

  private static Patch<List<String>> currencies(Fields line) {
    return line.texts("currencies", Money::isCurrency, MarketCode.INVALID_CURRENCY);
  }

  /** A list without repetitions, which may not be empty where one is needed. */
  private static List<String> several(
      Fields line, String name, Patch<List<String>> patch, boolean isNew, List<String> before) {
    boolean needed = isNew || name.equals("currencies") || name.equals("locales");
    if (isNew) {
      line.require(name);
    }
    List<String> after = patch.over(before, List.of());
    boolean wellChosen =
        new HashSet<>(after).size() == after.size() && !(needed && after.isEmpty());
    if (patch.isPresent() && !wellChosen) {
      line.reject(name, MarketCode.INVALID_SELECTION);
    }
    return after;
  }

  private static String defaultLocale(Fields line, MarketState before, List<String> locales) {
    String first = locales.isEmpty() ? "" : locales.getFirst();
    String held = before.defaultLocale().isEmpty() ? first : before.defaultLocale();
    String after = line.locale("defaultLocale").over(held, first);
    if (!locales.isEmpty() && !locales.contains(after)) {
      line.reject("defaultLocale", MarketCode.LOCALE_NOT_SPOKEN);
    }
    return after;
  }

  private static Map<String, List<String>> fallbacks(Fields fallbacks) {
    Map<String, List<String>> byTag = new TreeMap<>();
    for (String tag : fallbacks.names()) {
      List<String> next = fallbacks.locales(tag).over(List.of(), List.of());
      fallbacks.tag(tag).ifPresent(canonical -> byTag.put(canonical, next));
    }
    return byTag;
  }

  private DerivedPrices derivedPrices(Fields derived) {
    derived.require("from");
    derived.require("rate");
    return new DerivedPrices(
        derived.text("from", Money::isCurrency, MarketCode.INVALID_CURRENCY).over("", ""),
        derived.decimal("rate", SMALLEST_RATE, BIGGEST_RATE).over(BigDecimal.ONE, BigDecimal.ONE),
        derived.decimal("roundTo", SMALLEST_RATE, BIGGEST_RATE).over(null));
  }

  private static List<TaxRate> taxes(Fields line, List<Fields> taxes) {
    List<TaxRate> rates = taxes.stream().map(MarketReader::tax).sorted(TAX_ORDER).toList();
    Stream<String> places = rates.stream().map(rate -> rate.country() + ' ' + rate.taxClass());
    if (places.distinct().count() < rates.size()) {
      line.reject("taxes", FormCode.REPEATED);
    }
    return rates;
  }

  private static TaxRate tax(Fields tax) {
    Stream.of("country", "class", "rate").forEach(tax::require);
    return new TaxRate(
        tax.text("country", Codes::isCountry, MarketCode.INVALID_COUNTRY).over("", ""),
        tax.text("class", Fields.KEY_LIMIT).over("", ""),
        tax.decimal("rate", BigDecimal.ZERO, BigDecimal.ONE)
            .over(BigDecimal.ZERO, BigDecimal.ZERO));
  }

  private static Texts texts(Fields line, Texts before) {
    return new Texts(
        line.localized("texts", Set.of("name"))
            .merge(before.byLocale(), Map.of(), patch -> patch.over(before.byLocale())));
  }
}
