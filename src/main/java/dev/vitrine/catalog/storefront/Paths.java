package dev.vitrine.catalog.storefront;

import dev.vitrine.catalog.Category;
import dev.vitrine.market.LocaleChain;
import dev.vitrine.market.LocalizedText;
import dev.vitrine.market.Market;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where pages live: behind the market's URL prefix, a category under the slugs of its lineage, a
 * product under {@code /p/}, a brand under {@code /b/}, a collection under {@code /c/}. Paths are
 * written with the letters of their language, not percent-encoded.
 */
public final class Paths {

  /** The segment before a product's slug. */
  public static final String PRODUCT = "p";

  /** The segment before a brand's slug. */
  public static final String BRAND = "b";

  /** The segment before a collection's slug. */
  public static final String COLLECTION = "c";

  private Paths() {}

  /** A category's page. */
  public static String category(List<Category> lineage, Market market, LocaleChain locales) {
    return lineage.stream()
        .map(step -> slug(step.slugs(), locales))
        .collect(Collectors.joining("/", market.urlPrefix() + '/', ""));
  }

  /** A product's page. */
  public static String product(LocalizedText slugs, Market market, LocaleChain locales) {
    return below(PRODUCT, slugs, market, locales);
  }

  /** A brand's page. */
  public static String brand(LocalizedText slugs, Market market, LocaleChain locales) {
    return below(BRAND, slugs, market, locales);
  }

  /** A collection's page. */
  public static String collection(LocalizedText slugs, Market market, LocaleChain locales) {
    return below(COLLECTION, slugs, market, locales);
  }

  private static String below(
      String segment, LocalizedText slugs, Market market, LocaleChain locales) {
    return market.urlPrefix() + '/' + segment + '/' + slug(slugs, locales);
  }

  private static String slug(LocalizedText slugs, LocaleChain locales) {
    return slugs.in(locales, "").value();
  }
}
