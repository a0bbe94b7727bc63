package dev.vitrine.catalog.storefront;

import dev.vitrine.catalog.Brand;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.Collection;
import dev.vitrine.catalog.Collections;
import dev.vitrine.market.ShopContext;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Categories, brands and collections as a caller reads them; all from memory. */
@Service
public class CatalogViews {

  private final Snapshot<CategoryTree> categories;
  private final Snapshot<Brands> brands;
  private final Snapshot<Collections> collections;
  private final Alternates addresses;

  CatalogViews(
      Snapshot<CategoryTree> categories,
      Snapshot<Brands> brands,
      Snapshot<Collections> collections,
      Alternates addresses) {
    this.categories = categories;
    this.brands = brands;
    this.collections = collections;
    this.addresses = addresses;
  }

  /** The top categories in their order. */
  public List<CategoryView> roots(ShopContext shop) {
    return categories.current().roots().stream().map(each -> view(each, shop)).toList();
  }

  /** The category of this database key. */
  public Optional<CategoryView> category(long id, ShopContext shop) {
    return categories.current().byId(id).map(found -> view(found, shop));
  }

  /** The categories from the top down to this one; empty for an unknown key. */
  public List<CategoryView> lineage(long id, ShopContext shop) {
    return categories.current().lineage(id).stream().map(each -> view(each, shop)).toList();
  }

  /** The brand of this database key. */
  public Optional<BrandView> brand(long id, ShopContext shop) {
    return brands.current().byId(id).map(found -> view(found, shop));
  }

  /** The collection of this database key. */
  public Optional<CollectionView> collection(long id, ShopContext shop) {
    return collections.current().byId(id).map(found -> view(found, shop));
  }

  /** Every collection, by handle. */
  public List<CollectionView> collections(ShopContext shop) {
    return collections.current().all().stream().map(each -> view(each, shop)).toList();
  }

  /** A category as a caller reads it. */
  public CategoryView view(Category category, ShopContext shop) {
    return new CategoryView(category, categories.current(), shop, addresses);
  }

  /** A brand as a caller reads it. */
  public BrandView view(Brand brand, ShopContext shop) {
    return BrandView.of(brand, shop, addresses);
  }

  /** A collection as a caller reads it. */
  public CollectionView view(Collection collection, ShopContext shop) {
    return new CollectionView(collection, shop, addresses);
  }
}
