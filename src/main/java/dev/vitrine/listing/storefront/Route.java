package dev.vitrine.listing.storefront;

import dev.vitrine.catalog.storefront.BrandView;
import dev.vitrine.catalog.storefront.CategoryView;
import dev.vitrine.catalog.storefront.CollectionView;
import dev.vitrine.market.MarketView;
import dev.vitrine.market.MarketView.LocaleView;

/** Where a path leads; the schema's {@code Route}. */
sealed interface Route {

  /** The locale that the path is written in. */
  LocaleView locale();

  /** The market that the path belongs to. */
  MarketView market();

  /** Where the page lives in that market, in the caller's language where it speaks it. */
  String canonicalPath();

  /** To a product. */
  record ProductRoute(
      LocaleView locale, MarketView market, String canonicalPath, ProductView product)
      implements Route {}

  /** To a category. */
  record CategoryRoute(
      LocaleView locale, MarketView market, String canonicalPath, CategoryView category)
      implements Route {}

  /** To a collection. */
  record CollectionRoute(
      LocaleView locale, MarketView market, String canonicalPath, CollectionView collection)
      implements Route {}

  /** To a brand. */
  record BrandRoute(LocaleView locale, MarketView market, String canonicalPath, BrandView brand)
      implements Route {}

  /**
   * Away, since the page has left.
   *
   * @param location where to go instead
   * @param permanent whether it has left for good
   */
  record RedirectRoute(
      LocaleView locale,
      MarketView market,
      String canonicalPath,
      String location,
      boolean permanent)
      implements Route {}
}
