package dev.vitrine.catalog.storefront;

import dev.vitrine.catalog.Brand;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.Collection;
import dev.vitrine.catalog.Collections;
import dev.vitrine.catalog.Located;
import dev.vitrine.market.LocalizedText;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Finds what slugs and paths lead to. Where one means several things, a current slug goes before a
 * former one, then the caller's language before those that it falls back to, then the market's
 * other languages before the shop's.
 */
@Service
public class Lookup {

  private final Snapshot<CategoryTree> categories;
  private final Snapshot<Brands> brands;
  private final Snapshot<Collections> collections;

  Lookup(
      Snapshot<CategoryTree> categories,
      Snapshot<Brands> brands,
      Snapshot<Collections> collections) {
    this.categories = categories;
    this.brands = brands;
    this.collections = collections;
  }

  /** The category at a path, with or without the market's URL prefix. */
  public Optional<Located<Category>> category(String path, ShopContext shop) {
    List<String> segments = PathSegments.of(path);
    List<String> prefix = PathSegments.of(shop.market().urlPrefix());
    Optional<Located<Category>> found = category(segments, shop);
    return found.isEmpty() && PathSegments.startsWith(segments, prefix)
        ? category(segments.subList(prefix.size(), segments.size()), shop)
        : found;
  }

  /** The category at a path behind the market's URL prefix. */
  public Optional<Located<Category>> category(List<String> segments, ShopContext shop) {
    return best(categories.current().byPath(segments), shop);
  }

  /** The brand of a slug. */
  public Optional<Located<Brand>> brand(String slug, ShopContext shop) {
    return best(brands.current().bySlug(slug), shop);
  }

  /** The collection of a slug. */
  public Optional<Located<Collection>> collection(String slug, ShopContext shop) {
    return best(collections.current().bySlug(slug), shop);
  }

  /** The collection of a handle. */
  public Optional<Collection> collectionNamed(String handle) {
    return collections.current().named(handle);
  }

  private static <T> Optional<Located<T>> best(List<Located<T>> found, ShopContext shop) {
    return found.stream()
        .min(
            Comparator.comparing((Located<T> located) -> !located.current())
                .thenComparingInt(located -> distance(located.locale(), shop)));
  }

  /** How far a language is from the caller's. */
  public static int distance(String locale, ShopContext shop) {
    if (locale.equals(LocalizedText.EVERY_LANGUAGE)) {
      return 0;
    }
    int along = shop.locales().tags().indexOf(locale);
    if (along >= 0) {
      return along;
    }
    int chain = shop.locales().tags().size();
    return shop.market().locales().contains(locale) ? chain : chain + 1;
  }
}
