package dev.vitrine.feed.merchandising;

import dev.vitrine.catalog.Brand;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.Category;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.feed.Placement;
import dev.vitrine.listing.shelf.OnShelf;
import dev.vitrine.platform.snapshot.Snapshot;
import java.util.Collections;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows what merchants do not want to be shown where. */
@Component
public class Exclusions {

  private final Snapshot<PlacementRules> rules;
  private final Snapshot<Brands> brands;
  private final Snapshot<CategoryTree> categories;

  Exclusions(
      Snapshot<PlacementRules> rules, Snapshot<Brands> brands, Snapshot<CategoryTree> categories) {
    this.rules = rules;
    this.brands = brands;
    this.categories = categories;
  }

  /** Whether a product is not to be shown in a placement. */
  public Predicate<OnShelf> of(Placement placement) {
    PlacementRule rule = rules.current().of(placement);
    Set<Long> products = rules.current().excludedProducts(placement);
    Set<Long> ofBrands =
        rule.excludedBrands().stream()
            .flatMap(handle -> brands.current().named(handle).stream())
            .map(Brand::id)
            .collect(Collectors.toSet());
    Set<Long> inCategories =
        rule.excludedCategories().stream()
            .flatMap(id -> categories.current().byExternalId(id).stream())
            .map(Category::id)
            .collect(Collectors.toSet());
    if (products.isEmpty() && ofBrands.isEmpty() && inCategories.isEmpty()) {
      return product -> false;
    }
    return product ->
        products.contains(product.product())
            || (product.brand() != null && ofBrands.contains(product.brand()))
            || !Collections.disjoint(product.categories(), inCategories);
  }
}
