package dev.vitrine.catalog.storefront;

import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.Market;
import dev.vitrine.market.MarketView;
import dev.vitrine.market.MarketView.LocaleView;
import dev.vitrine.market.Markets;
import dev.vitrine.market.ShopContext;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Lists the addresses of a page in every market and locale. */
@Component
public class Alternates {

  private final Markets markets;
  private volatile Places places = new Places(List.of(), List.of());

  Alternates(Markets markets) {
    this.markets = markets;
  }

  /** The addresses of a page that every market shows. */
  public List<Alternate> everywhere(
      ShopContext shop, BiFunction<Market, LocaleChain, String> path) {
    return where(market -> true, shop, path);
  }

  /**
   * The addresses of a page.
   *
   * @param shown whether a market shows it
   * @param shop where it is looked at
   * @param path its path in a market and locale
   */
  public List<Alternate> where(
      Predicate<Market> shown, ShopContext shop, BiFunction<Market, LocaleChain, String> path) {
    return places().stream()
        .filter(place -> shown.test(place.market()))
        .map(place -> place.alternate(shop, path))
        .toList();
  }

  private List<Place> places() {
    List<Market> all = markets.all();
    if (places.markets() != all) {
      places = new Places(all, all.stream().flatMap(market -> placesIn(market).stream()).toList());
    }
    return places.places();
  }

  private List<Place> placesIn(Market market) {
    return market.locales().stream()
        .map(tag -> new Place(market, markets.chain(tag, market)))
        .toList();
  }

  /** Every market and locale, worked out once for as long as the markets stay the same. */
  private record Places(List<Market> markets, List<Place> places) {}

  private record Place(Market market, LocaleChain locales) {

    Alternate alternate(ShopContext shop, BiFunction<Market, LocaleChain, String> path) {
      return new Alternate(
          new LocaleView(locales.tag()),
          MarketView.of(market, shop.locales()),
          path.apply(market, locales),
          market.id() == shop.market().id() && locales.tag().equals(shop.locales().tag()));
    }
  }
}
