package dev.vitrine.listing.storefront;

import static java.util.Comparator.comparingInt;

import dev.vitrine.catalog.Brand;
import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.Collection;
import dev.vitrine.catalog.Located;
import dev.vitrine.catalog.storefront.Alternate;
import dev.vitrine.catalog.storefront.BrandView;
import dev.vitrine.catalog.storefront.CatalogViews;
import dev.vitrine.catalog.storefront.CategoryView;
import dev.vitrine.catalog.storefront.CollectionView;
import dev.vitrine.catalog.storefront.Lookup;
import dev.vitrine.catalog.storefront.PathSegments;
import dev.vitrine.catalog.storefront.Paths;
import dev.vitrine.listing.storefront.Route.BrandRoute;
import dev.vitrine.listing.storefront.Route.CategoryRoute;
import dev.vitrine.listing.storefront.Route.CollectionRoute;
import dev.vitrine.listing.storefront.Route.ProductRoute;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.market.ShopContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds what a path means. The market whose URL prefix it begins with is asked first, the longest
 * prefix before a shorter one; then the caller's own, since a path may come without its prefix.
 */
@Component
class Routes {

  private final Markets markets;
  private final Lookup lookup;
  private final CatalogViews catalog;
  private final ProductFinder products;

  Routes(Markets markets, Lookup lookup, CatalogViews catalog, ProductFinder products) {
    this.markets = markets;
    this.lookup = lookup;
    this.catalog = catalog;
    this.products = products;
  }

  /** What the path means; empty when nothing lives there. */
  Mono<Route> find(String path, ShopContext present) {
    List<String> segments = PathSegments.of(path);
    Stream<Reading> behindPrefixes =
        markets.all().stream()
            .filter(market -> !market.urlPrefix().isEmpty())
            .sorted(comparingInt((Market market) -> market.urlPrefix().length()).reversed())
            .flatMap(market -> behindPrefix(segments, market, present));
    Stream<Reading> whole = Stream.of(new Reading(segments, present, present));
    Stream<Reading> elsewhere =
        markets.all().stream()
            .filter(market -> market.urlPrefix().isEmpty())
            .map(market -> new Reading(segments, markets.moved(present, market), present));
    return Flux.fromStream(Stream.of(behindPrefixes, whole, elsewhere).flatMap(each -> each))
        .concatMap(this::find, 1)
        .next();
  }

  private Stream<Reading> behindPrefix(List<String> segments, Market market, ShopContext present) {
    List<String> prefix = PathSegments.of(market.urlPrefix());
    return PathSegments.startsWith(segments, prefix)
        ? Stream.of(
            new Reading(
                segments.subList(prefix.size(), segments.size()),
                markets.moved(present, market),
                present))
        : Stream.empty();
  }

  private Mono<Route> find(Reading reading) {
    List<String> segments = reading.segments();
    return segments.size() == 2
        ? special(segments.getFirst(), segments.getLast(), reading)
            .switchIfEmpty(Mono.defer(() -> category(reading)))
        : category(reading);
  }

  private Mono<Route> special(String kind, String slug, Reading reading) {
    return switch (kind) {
      case Paths.PRODUCT -> product(slug, reading);
      case Paths.BRAND -> brand(slug, reading);
      case Paths.COLLECTION -> collection(slug, reading);
      default -> Mono.empty();
    };
  }

  private Mono<Route> product(String slug, Reading reading) {
    return products.find(slug, reading.shop()).map(found -> product(found, reading));
  }

  private Route product(Located<ProductView> found, Reading reading) {
    ProductView product = found.target();
    List<Alternate> addresses =
        product.detail() == null ? List.of() : product.detail().alternates();
    return route(
        found,
        addresses,
        reading,
        at -> new ProductRoute(at.locale(), at.market(), at.canonicalPath(), product));
  }

  private Mono<Route> category(Reading reading) {
    return Mono.justOrEmpty(lookup.category(reading.segments(), reading.shop()))
        .map(found -> category(found, reading));
  }

  private Route category(Located<Category> found, Reading reading) {
    CategoryView view = catalog.view(found.target(), reading.shop());
    return route(
        found,
        view.alternates(),
        reading,
        at -> new CategoryRoute(at.locale(), at.market(), at.canonicalPath(), view));
  }

  private Mono<Route> brand(String slug, Reading reading) {
    return Mono.justOrEmpty(lookup.brand(slug, reading.shop())).map(found -> brand(found, reading));
  }

  private Route brand(Located<Brand> found, Reading reading) {
    BrandView view = catalog.view(found.target(), reading.shop());
    return route(
        found,
        view.alternates(),
        reading,
        at -> new BrandRoute(at.locale(), at.market(), at.canonicalPath(), view));
  }

  private Mono<Route> collection(String slug, Reading reading) {
    return Mono.justOrEmpty(lookup.collection(slug, reading.shop()))
        .map(found -> collection(found, reading));
  }

  private Route collection(Located<Collection> found, Reading reading) {
    CollectionView view = catalog.view(found.target(), reading.shop());
    return route(
        found,
        view.alternates(),
        reading,
        at -> new CollectionRoute(at.locale(), at.market(), at.canonicalPath(), view));
  }

  private Route route(
      Located<?> found, List<Alternate> addresses, Reading reading, Function<Landing, Route> page) {
    Landing landing =
        Landing.of(
            reading.segments(),
            found.locale(),
            reading.shop(),
            reading.present(),
            addresses,
            markets);
    return found.current() ? page.apply(landing) : landing.redirect();
  }

  /**
   * A path as a market reads it.
   *
   * @param segments behind the market's prefix
   * @param shop the market, in the caller's language where it speaks it
   * @param present where the caller is
   */
  private record Reading(List<String> segments, ShopContext shop, ShopContext present) {}
}
