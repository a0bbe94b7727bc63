package dev.vitrine.market;

import com.ibm.icu.util.ULocale;
import dev.vitrine.platform.graphql.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides where an operation is answered. */
final class ShopContexts {

  private final Markets markets;

  ShopContexts(Markets markets) {
    this.markets = markets;
  }

  /** The context of a caller's wishes; an unknown market, locale or currency is refused by name. */
  ShopContext of(Wishes wishes) {
    Market market = wishes.market() == null ? markets.shopDefault() : marketNamed(wishes.market());
    String tag =
        wishes.locale() == null
            ? LocaleNegotiation.match(wishes.acceptLanguage(), market)
            : LocaleNegotiation.match(localeOf(wishes.locale(), market), market);
    String currency =
        wishes.currency() == null ? market.currency() : currencyOf(wishes.currency(), market);
    return new ShopContext(market, markets.chain(tag, market), currency);
  }

  /**
   * The language in which even a refusal is told: the nearest that the shop's default market has.
   */
  ULocale languageOf(Wishes wishes) {
    Market market =
        Optional.ofNullable(wishes.market())
            .flatMap(markets::named)
            .orElseGet(markets::shopDefault);
    return Optional.ofNullable(wishes.locale())
        .flatMap(LocaleNegotiation::wellFormed)
        .orElseGet(
            () -> ULocale.forLanguageTag(LocaleNegotiation.match(wishes.acceptLanguage(), market)));
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
      @Nullable String currency) {}
}
