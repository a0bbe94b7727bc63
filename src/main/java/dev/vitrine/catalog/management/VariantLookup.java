package dev.vitrine.catalog.management;

import dev.vitrine.catalog.BundleItem;
import dev.vitrine.catalog.ProductVariant;
import dev.vitrine.catalog.Products;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds variants by their keys, with their products. */
@Component
class VariantLookup {

  private final Products products;

  VariantLookup(Products products) {
    this.products = products;
  }

  /** What bundles consist of; two SQL statements, however many there are. */
  Mono<Map<BundleItem, ProductVariant>> variants(List<BundleItem> items) {
    Set<Long> keys =
        items.stream()
            .map(BundleItem::variantId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return byKeys(keys).map(found -> byItem(items, found));
  }

  /** The variants of these keys that exist, by key. */
  Mono<Map<Long, ProductVariant>> byKeys(Collection<Long> keys) {
    return products
        .idsByVariant(keys)
        .flatMapMany(owners -> products.byIds(new HashSet<>(owners.values())))
        .flatMapIterable(ProductVariant::of)
        .filter(variant -> keys.contains(variant.key()))
        .collectMap(ProductVariant::key, Function.identity());
  }

  private static Map<BundleItem, ProductVariant> byItem(
      List<BundleItem> items, Map<Long, ProductVariant> found) {
    Map<BundleItem, ProductVariant> byItem = new HashMap<>();
    for (BundleItem item : items) {
      ProductVariant variant = found.get(item.variantId());
      if (variant != null) {
        byItem.put(item, variant);
      }
    }
    return byItem;
  }
}
