package dev.vitrine.market;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import dev.vitrine.platform.graphql.GlobalId;
import java.util.List;

/** A market in the caller's language; the schema's {@code Market}. */
public record MarketView(
    String id,
    String handle,
    Text name,
    List<CountryView> countries,
    List<CurrencyView> currencies,
    LocaleView defaultLocale,
    List<LocaleView> locales,
    String urlPrefix) {

  /** The market as a caller of this chain reads it. */
  public static MarketView of(Market market, LocaleChain chain) {
    return new MarketView(
        GlobalId.of("Market", market.id()).encoded(),
        market.handle(),
        market.texts().field("name").in(chain, market.handle()),
        market.countries().stream().map(code -> CountryView.of(code, chain)).toList(),
        market.currencies().stream().map(code -> CurrencyView.of(code, chain)).toList(),
        LocaleView.of(market.defaultLocale()),
        market.locales().stream().map(LocaleView::of).toList(),
        market.urlPrefix());
  }

  /** A country in the caller's language. */
  public record CountryView(String code, String name) {
    /** Names the country as CLDR does. */
    public static CountryView of(String code, LocaleChain chain) {
      return new CountryView(code, new ULocale("", code).getDisplayCountry(chain.locale()));
    }
  }

  /** A currency in the caller's language. */
  public record CurrencyView(String code, String name, String symbol, int minorDigits) {
    /** Names the currency as CLDR does. */
    public static CurrencyView of(String code, LocaleChain chain) {
      Currency currency = Currency.getInstance(code);
      return new CurrencyView(
          code,
          currency.getDisplayName(chain.locale().toLocale()),
          currency.getSymbol(chain.locale()),
          Money.minorDigits(code));
    }
  }

  /** A locale, named in its own language. */
  public record LocaleView(String tag, String name, Direction direction) {
    /** Names the locale as CLDR does. */
    public static LocaleView of(String tag) {
      ULocale locale = ULocale.forLanguageTag(tag);
      return new LocaleView(
          tag,
          locale.getDisplayName(locale),
          locale.isRightToLeft() ? Direction.RTL : Direction.LTR);
    }
  }

  /** Which way a script runs. */
  public enum Direction {
    /** From left to right. */
    LTR,
    /** From right to left. */
    RTL
  }
}
