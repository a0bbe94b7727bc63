package dev.vitrine.market;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A place to shop: its goods, prices, taxes and languages.
 *
 * @param id the database's key
 * @param handle the merchant's key, the same in every language
 * @param isDefault whether callers who name no market shop here
 * @param texts its name by locale
 * @param countries ISO 3166-1 codes that it delivers to, its own first
 * @param currencies ISO 4217 codes that it sells in, its own first
 * @param locales BCP 47 tags that it speaks
 * @param defaultLocale the tag served to callers who ask for none
 * @param fallbacks tags to try next, by tag, where the parents of the tag are not enough
 * @param pricesIncludeTax whether displayed (and entered) prices contain tax
 * @param unitSystem the system of units
 * @param sizeSystem the system of clothes and shoe sizes, if it has one
 * @param urlPrefix what its paths begin with, empty for none
 * @param soldOut how listings treat what is sold out
 * @param cashRounding the smallest payable step in its own currency, if larger than a minor unit
 * @param derivedPrices how prices come about that nobody entered, if they do
 * @param assortmentRule the rule of its assortment as JSON, null for everything
 * @param taxes tax rates by country and class
 * @param locations the stock locations that serve it, nearest first
 * @param storefrontUrl the address that its paths continue, where its pages are read from outside
 *     of the storefront, without a slash at its end; null where nobody said
 */
public record Market(
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
    UnitSystem unitSystem,
    @Nullable String sizeSystem,
    String urlPrefix,
    SoldOut soldOut,
    @Nullable BigDecimal cashRounding,
    @Nullable DerivedPrices derivedPrices,
    @Nullable String assortmentRule,
    List<TaxRate> taxes,
    List<Location> locations,
    @Nullable String storefrontUrl) {

  /** The class of goods that a tax rate holds for when nothing else is said. */
  public static final String STANDARD = "standard";

  /** Switzerland has no coin below five centimes, and price labels there show none. */
  private static final Map<String, BigDecimal> CUSTOMARY_STEPS =
      Map.of("CHF", new BigDecimal("0.05"));

  /** The currency that the market counts in. */
  public String currency() {
    return currencies.getFirst();
  }

  /**
   * The whole address of a page, with everything encoded that is not ASCII; empty where nobody said
   * where the storefront is.
   *
   * @param path the page's path, with the market's prefix
   */
  public Optional<String> address(String path) {
    return Optional.ofNullable(storefrontUrl)
        .map(url -> url + UriUtils.encodePath(path, StandardCharsets.UTF_8));
  }

  /** The country whose taxes displayed prices contain, if the market names any. */
  public Optional<String> country() {
    return countries.stream().findFirst();
  }

  /**
   * The tax rate of a class of goods in the market's own country.
   *
   * @param taxClass such as {@code standard} or {@code reduced}; null is standard
   * @return a fraction such as 0.19; the standard rate for an unknown class, zero without any
   */
  public BigDecimal taxRate(@Nullable String taxClass) {
    return rateOf(taxClass == null ? STANDARD : taxClass)
        .or(() -> rateOf(STANDARD))
        .orElse(BigDecimal.ZERO);
  }

  /**
   * The tax rate of a class of goods in the country that they go to.
   *
   * @param taxClass such as {@code standard} or {@code reduced}
   * @param destination ISO 3166-1 code; null, or one without rates of its own, is the market's own
   */
  public BigDecimal taxRate(String taxClass, @Nullable String destination) {
    return destination == null || taxes.stream().noneMatch(tax -> tax.country().equals(destination))
        ? taxRate(taxClass)
        : rateOf(taxClass, destination)
            .or(() -> rateOf(STANDARD, destination))
            .orElse(BigDecimal.ZERO);
  }

  private Optional<BigDecimal> rateOf(String taxClass) {
    return taxes.stream()
        .filter(tax -> tax.taxClass().equals(taxClass))
        .filter(tax -> country().orElse(tax.country()).equals(tax.country()))
        .map(TaxRate::rate)
        .findFirst();
  }

  private Optional<BigDecimal> rateOf(String taxClass, String destination) {
    return taxes.stream()
        .filter(tax -> tax.taxClass().equals(taxClass) && tax.country().equals(destination))
        .map(TaxRate::rate)
        .findFirst();
  }

  /** The smallest step that a displayed amount of this currency is rounded to. */
  public BigDecimal roundingStep(String currencyCode) {
    BigDecimal own =
        cashRounding != null && currencyCode.equals(currency())
            ? cashRounding
            : BigDecimal.ONE.movePointLeft(Money.minorDigits(currencyCode));
    return own.max(CUSTOMARY_STEPS.getOrDefault(currencyCode, own));
  }

  /** A tax rate, as a fraction, for a class of goods in a country. */
  public record TaxRate(String country, String taxClass, BigDecimal rate) {}

  /**
   * How a price comes about that nobody entered.
   *
   * @param from the currency of the base price
   * @param rate what one unit of it costs in the market's currency
   * @param roundTo a step (0.05, 1, 10), or a price ending when below one and no divisor of it
   *     (0.95)
   */
  public record DerivedPrices(String from, BigDecimal rate, @Nullable BigDecimal roundTo) {}

  /** What a listing does with things that are sold out. */
  public enum SoldOut {
    /** Shown where they would stand anyway. */
    SHOWN,
    /** Shown behind everything that can be bought. */
    LAST,
    /** Not shown. */
    HIDDEN
  }

  /** A system of units. */
  public enum UnitSystem {
    /** Metres, kilograms, litres. */
    METRIC,
    /** Feet, pounds, gallons. */
    IMPERIAL
  }
}
