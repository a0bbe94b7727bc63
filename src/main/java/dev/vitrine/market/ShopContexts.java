package dev.vitrine.market;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.util.ULocale;
import dev.vitrine.platform.graphql.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides where an operation is answered. Matching languages takes longer than much of what is
 * asked, so what was decided is remembered for as long as the markets stay as they are.
 */
final class ShopContexts {

  private static final int MOST_CHARACTERS_KEPT = 500_000;

  private final Markets markets;
  private final Cache<Wishes, Decided> decided =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS_KEPT)
          .weigher((Wishes wishes, Decided to) -> wishes.size())
          .build();

  ShopContexts(Markets markets) {
    this.markets = markets;
  }

  /** What was decided for the same wishes before, as the markets are now. */
  Optional<ShopContext> known(Wishes wishes) {
    return Optional.ofNullable(decided.getIfPresent(wishes))
        .filter(it -> it.among() == markets.all())
        .map(Decided::context);
  }

  /**
   * The context of a caller's wishes; an unknown market, locale or currency is refused by name.
   *
   * @param language what {@link #languageOf} says of them
   */
  ShopContext of(Wishes wishes, Locale language) {
    List<Market> among = markets.all();
    ShopContext context = decide(wishes, language);
    decided.put(wishes, new Decided(among, context));
    return context;
  }

  private ShopContext decide(Wishes wishes, Locale language) {
    Market market = wishes.market() == null ? markets.shopDefault() : marketNamed(wishes.market());
    ULocale named = wishes.locale() == null ? null : localeOf(wishes.locale(), market);
    String tag = nearest(named, wishes.acceptLanguage(), market.locales(), market.defaultLocale());
    String currency =
        wishes.currency() == null ? market.currency() : currencyOf(wishes.currency(), market);
    return new ShopContext(market, markets.chain(tag, market), currency, language);
  }

  /**
   * The nearest language to the caller's that any market speaks, in which even a refusal is told;
   * the one that the market serves them where none is near.
   */
  Locale languageOf(Wishes wishes) {
    Market market =
        Optional.ofNullable(wishes.market())
            .flatMap(markets::named)
            .orElseGet(markets::shopDefault);
    ULocale named =
        Optional.ofNullable(wishes.locale()).flatMap(LocaleNegotiation::wellFormed).orElse(null);
    String header = wishes.acceptLanguage();
    String served = nearest(named, header, market.locales(), market.defaultLocale());
    return Locale.forLanguageTag(nearest(named, header, markets.locales(), served));
  }

  private static String nearest(
      @Nullable ULocale named, @Nullable String header, List<String> tags, String otherwise) {
    return named == null
        ? LocaleNegotiation.match(header, tags, otherwise)
        : LocaleNegotiation.match(named, tags, otherwise);
  }

  private Market marketNamed(String handle) {
    List<String> allowed = markets.all().stream().map(Market::handle).toList();
    return markets.named(handle).orElseThrow(() -> unknown("MARKET", handle, allowed));
  }

  private static ULocale localeOf(String tag, Market market) {
    return LocaleNegotiation.wellFormed(tag)
        .orElseThrow(() -> unknown("LOCALE", tag, market.locales()));
  }

  private static String currencyOf(String code, Market market) {
    return market.currencies().stream()
        .filter(code::equals)
        .findFirst()
        .orElseThrow(() -> unknown("CURRENCY", code, market.currencies()));
  }

  private static Refused unknown(String what, String value, List<String> allowed) {
    return Refused.of(
        "UNKNOWN_" + what,
        "context.unknown-" + what.toLowerCase(Locale.ROOT),
        Map.of("value", value, "allowed", String.join(", ", allowed)),
        Map.of("value", value, "allowed", allowed));
  }

  /**
   * What a caller asked for.
   *
   * @param market a market's handle
   * @param locale a BCP 47 tag that the caller named
   * @param acceptLanguage the header of that name, when no locale was named
   * @param currency an ISO 4217 code
   */
  record Wishes(
      @Nullable String market,
      @Nullable String locale,
      @Nullable String acceptLanguage,
      @Nullable String currency) {

    private static final int OF_ITS_OWN = 100;

    private int size() {
      return OF_ITS_OWN
          + Stream.of(market, locale, acceptLanguage, currency)
              .filter(Objects::nonNull)
              .mapToInt(String::length)
              .sum();
    }
  }

  private record Decided(List<Market> among, ShopContext context) {}
}
