package dev.vitrine.feed.management;

import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.graphql.Refused;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a feed is shown, as merchants name it. */
@Component
public class ShopChoice {

  private final Markets markets;

  ShopChoice(Markets markets) {
    this.markets = markets;
  }

  /**
   * The shop in a market and a language of it.
   *
   * @param handle the market's; null for the default
   * @param locale one of the market's; null for its default
   * @throws Refused ({@code NOT_FOUND}) where there is no such market, or it has no such locale
   */
  public ShopContext of(@Nullable String handle, @Nullable String locale) {
    Market market =
        handle == null
            ? markets.all().getFirst()
            : markets.named(handle).orElseThrow(() -> unknown(handle));
    if (locale != null && !market.locales().contains(locale)) {
      throw unknown(locale);
    }
    String tag = locale == null ? market.defaultLocale() : locale;
    return new ShopContext(market, markets.chain(tag, market), market.currency());
  }

  static Refused unknown(String value) {
    Map<String, Object> facts = Map.of("value", value);
    return Refused.of("NOT_FOUND", "feed.unknown", facts, facts);
  }
}
