package dev.vitrine.market;

import dev.vitrine.market.MarketView.CurrencyView;
import dev.vitrine.market.MarketView.LocaleView;
import java.util.List;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves {@code market.graphqls}. */
@Controller
class MarketController {

  private final Markets markets;

  MarketController(Markets markets) {
    this.markets = markets;
  }

  @QueryMapping
  ContextView context(ShopContext shop) {
    return new ContextView(
        MarketView.of(shop.market(), shop.locales()),
        new LocaleView(shop.locales().tag()),
        new CurrencyView(shop.currency(), shop.locales()),
        shop.market().pricesIncludeTax(),
        shop.market().unitSystem(),
        markets.all().stream().map(market -> MarketView.of(market, shop.locales())).toList());
  }

  record ContextView(
      MarketView market,
      LocaleView locale,
      CurrencyView currency,
      boolean pricesIncludeTax,
      Market.UnitSystem unitSystem,
      List<MarketView> availableMarkets) {}
}
