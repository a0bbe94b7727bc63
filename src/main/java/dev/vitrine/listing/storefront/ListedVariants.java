package dev.vitrine.listing.storefront;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.vitrine.catalog.Products;
import dev.vitrine.catalog.storefront.CategoryView;
import dev.vitrine.listing.assembly.ShownBundleItem;
import dev.vitrine.market.ShopContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The variants that a market shows, for those who sell them. */
@Component
public class ListedVariants {

  private final Products products;
  private final ProductPages pages;

  ListedVariants(Products products, ProductPages pages) {
    this.products = products;
    this.pages = pages;
  }

  /**
   * The variants that a market shows and has a price for in the currency, by key. Those that it
   * does not sell are left out. What they are comes from memory where it is known there.
   */
  public Mono<Map<Long, ListedVariant>> of(Collection<Long> variantIds, ShopContext shop) {
    return variantIds.isEmpty()
        ? Mono.just(Map.of())
        : products.idsByVariant(variantIds).flatMap(owners -> of(owners, shop));
  }

  /**
   * As {@link #of(Collection, ShopContext)}, for those who know the products.
   *
   * @param owners the product's key by the variant's
   */
  public Mono<Map<Long, ListedVariant>> of(Map<Long, Long> owners, ShopContext shop) {
    return owners.isEmpty()
        ? Mono.just(Map.of())
        : pages.byIds(Set.copyOf(owners.values()), shop).map(found -> listed(owners, found));
  }

  /** Products that a market shows, by key: what the schema's {@code Product} is resolved from. */
  public Mono<Map<Long, Object>> products(Collection<Long> productIds, ShopContext shop) {
    return productIds.isEmpty()
        ? Mono.just(Map.of())
        : pages.byIds(productIds, shop).map(HashMap::new);
  }

  private static Map<Long, ListedVariant> listed(
      Map<Long, Long> owners, Map<Long, ProductView> found) {
    return found.values().stream()
        .flatMap(product -> variants(product, owners.keySet()))
        .collect(toMap(ListedVariant::id, each -> each));
  }

  private static Stream<ListedVariant> variants(ProductView product, Set<Long> wanted) {
    DetailView detail = product.detail();
    return detail == null
        ? Stream.empty()
        : detail.variants().stream()
            .filter(variant -> wanted.contains(variant.key()) && variant.price() != null)
            .map(variant -> listed(variant, product, detail));
  }

  private static ListedVariant listed(VariantView variant, ProductView product, DetailView detail) {
    return new ListedVariant(
        variant.key(),
        product.key(),
        variant.sku(),
        variant.title(),
        product.title(),
        variant.weightGrams(),
        parts(detail.bundleItems()),
        product.brand() == null ? null : product.brand().handle(),
        product.categories().stream().flatMap(ListedVariants::lineage).collect(toSet()),
        product.tags(),
        variant,
        product);
  }

  private static Stream<String> lineage(CategoryView category) {
    return Stream.concat(category.ancestors().stream(), Stream.of(category))
        .map(CategoryView::externalId);
  }

  private static Map<Long, Integer> parts(List<ShownBundleItem> items) {
    return items.stream().collect(toMap(ShownBundleItem::variant, ShownBundleItem::quantity));
  }
}
