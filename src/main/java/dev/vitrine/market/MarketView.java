package dev.vitrine.market;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import dev.vitrine.platform.graphql.GlobalId;
import dev.vitrine.platform.graphql.SchemaType;
import java.util.List;

/**
 * A market in the caller's language; the schema's {@code Market}. Most who meet one ask for its
 * handle alone, so names are looked up when they are asked for.
 *
 * @param market the market
 * @param chain in which languages it is read
 */
@SchemaType("Market")
public record MarketView(Market market, LocaleChain chain) {

  /** The market as a caller of this chain reads it. */
  public static MarketView of(Market market, LocaleChain chain) {
    return new MarketView(market, chain);
  }

  /** The global id. */
  public String id() {
    return GlobalId.of("Market", market.id()).encoded();
  }

  /** The name that never changes with the language. */
  public String handle() {
    return market.handle();
  }

  /** The market's name. */
  public Text name() {
    return market.texts().field("name").in(chain, market.handle());
  }

  /** The countries that it delivers to. */
  public List<CountryView> countries() {
    return market.countries().stream().map(code -> new CountryView(code, chain)).toList();
  }

  /** The currencies that it sells in, its own first. */
  public List<CurrencyView> currencies() {
    return market.currencies().stream().map(code -> new CurrencyView(code, chain)).toList();
  }

  /** The locale of callers who ask for none. */
  public LocaleView defaultLocale() {
    return new LocaleView(market.defaultLocale());
  }

  /** The locales that it speaks. */
  public List<LocaleView> locales() {
    return market.locales().stream().map(LocaleView::new).toList();
  }

  /** What its paths begin with. */
  public String urlPrefix() {
    return market.urlPrefix();
  }

  /** A country, named as CLDR names it. */
  public record CountryView(String code, LocaleChain chain) {
    /** The name in the caller's language. */
    public String name() {
      return new ULocale("", code).getDisplayCountry(chain.locale());
    }
  }

  /** A currency, named as CLDR names it. */
  public record CurrencyView(String code, LocaleChain chain) {
    /** The name in the caller's language. */
    public String name() {
      return Currency.getInstance(code).getDisplayName(chain.locale().toLocale());
    }

    /** The symbol as the caller's locale writes it. */
    public String symbol() {
      return Currency.getInstance(code).getSymbol(chain.locale());
    }

    /** How many digits stand behind the decimal point. */
    public int minorDigits() {
      return Money.minorDigits(code);
    }
  }

  /** A locale, named in its own language as CLDR names it. */
  public record LocaleView(String tag) {
    /** The name in the locale's own language. */
    public String name() {
      ULocale locale = ULocale.forLanguageTag(tag);
      return locale.getDisplayName(locale);
    }

    /** Which way its script runs. */
    public Direction direction() {
      return ULocale.forLanguageTag(tag).isRightToLeft() ? Direction.RTL : Direction.LTR;
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
