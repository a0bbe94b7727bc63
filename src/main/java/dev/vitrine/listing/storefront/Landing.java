package dev.vitrine.listing.storefront;

import dev.vitrine.catalog.storefront.Alternate;
import dev.vitrine.catalog.storefront.PathSegments;
import dev.vitrine.listing.storefront.Route.RedirectRoute;
import dev.vitrine.market.LocalizedText;
import dev.vitrine.market.Market;
import dev.vitrine.market.MarketView;
import dev.vitrine.market.MarketView.LocaleView;
import dev.vitrine.market.Markets;
import dev.vitrine.market.ShopContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a path has led.
 *
 * @param shop the market that the path belongs to, in the caller's language where it speaks it
 * @param present where the caller is
 * @param tag the market's locale that the path is written in
 * @param addresses the page's in every market and locale that show it
 */
record Landing(ShopContext shop, ShopContext present, String tag, List<Alternate> addresses) {

  /**
   * A landing on a page.
   *
   * @param segments the path that led there, behind the market's prefix
   * @param written the language of the slug, which need not be one that the market speaks
   */
  static Landing of(
      List<String> segments,
      String written,
      ShopContext shop,
      ShopContext present,
      List<Alternate> addresses,
      Markets markets) {
    String slugs = tag(written, shop, markets);
    return new Landing(shop, present, nearest(segments, slugs, shop, addresses), addresses);
  }

  /**
   * The locale whose address has most of the path. Of several, the caller's where it has all of it:
   * locales share slugs; else that of the slug.
   */
  private static String nearest(
      List<String> segments, String slugs, ShopContext shop, List<Alternate> addresses) {
    Map<String, Long> shared = new LinkedHashMap<>();
    addresses.stream()
        .filter(address -> address.market().market().id() == shop.market().id())
        .forEach(
            address -> shared.put(address.locale().tag(), shared(segments, address.path(), shop)));
    long most = shared.values().stream().mapToLong(count -> count).max().orElse(0);
    shared.values().removeIf(count -> count < most);
    String own = shop.locales().tag();
    List<String> preferred = most == segments.size() ? List.of(own, slugs) : List.of(slugs, own);
    return preferred.stream()
        .filter(shared::containsKey)
        .findFirst()
        .or(() -> shared.keySet().stream().findFirst())
        .orElse(slugs);
  }

  private static long shared(List<String> segments, String path, ShopContext shop) {
    List<String> own = PathSegments.of(path);
    int prefix = PathSegments.of(shop.market().urlPrefix()).size();
    return IntStream.range(0, segments.size())
        .filter(i -> i + prefix < own.size() && own.get(i + prefix).equals(segments.get(i)))
        .count();
  }

  /** The locale itself, else the first that falls back to it, the caller's before all others. */
  private static String tag(String written, ShopContext shop, Markets markets) {
    Market market = shop.market();
    if (market.locales().contains(written)) {
      return written;
    }
    String own = shop.locales().tag();
    return written.equals(LocalizedText.EVERY_LANGUAGE)
        ? own
        : Stream.concat(Stream.of(own), market.locales().stream())
            .filter(tag -> markets.chain(tag, market).tags().contains(written))
            .findFirst()
            .orElse(own);
  }

  LocaleView locale() {
    return new LocaleView(tag);
  }

  MarketView market() {
    return MarketView.of(shop.market(), present.locales());
  }

  /** Where the page lives in the path's market, in the caller's language where it speaks it. */
  String canonicalPath() {
    return address(shop.market(), shop.locales().tag()).orElseGet(this::location);
  }

  /** Where the page lives now in the market and language of the path. */
  String location() {
    return address(shop.market(), tag)
        .or(() -> addresses.stream().findFirst().map(Alternate::path))
        .orElse("/");
  }

  private Optional<String> address(Market market, String locale) {
    return addresses.stream()
        .filter(address -> address.market().market().id() == market.id())
        .filter(address -> address.locale().tag().equals(locale))
        .map(Alternate::path)
        .findFirst();
  }

  Route redirect() {
    return new RedirectRoute(locale(), market(), canonicalPath(), location(), true);
  }
}
