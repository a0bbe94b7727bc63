package dev.vitrine.catalog.product;

import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.product.References.NewBrand;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The database's keys of what a batch wrote, and of what was there before. */
final class WrittenKeys {

  private final Map<String, Long> products = new HashMap<>();
  private final Map<String, Long> variants = new HashMap<>();
  private final Map<Long, Long> brandsByProvisional = new HashMap<>();
  private final Map<Long, Long> variantsByProvisional = new HashMap<>();

  private final Set<Long> bundles = new HashSet<>();

  WrittenKeys(Collection<ProductState> states) {
    states.stream().map(ProductState::product).forEach(this::putPresent);
  }

  private void putPresent(Product product) {
    products.put(product.externalId(), product.id());
    product.variants().forEach(variant -> variants.put(variant.sku(), variant.id()));
  }

  void putBrands(Collection<NewBrand> announced, Map<String, Long> createdByHandle) {
    for (NewBrand brand : announced) {
      Long id = createdByHandle.get(brand.handle());
      if (id != null) {
        brandsByProvisional.put(brand.key(), id);
      }
    }
  }

  void putBundles(Set<Long> thatLoseParts) {
    bundles.addAll(thatLoseParts);
  }

  void putProducts(Map<String, Long> byExternalId) {
    products.putAll(byExternalId);
  }

  void putVariants(Map<String, Long> bySku, Collection<ProductState> states) {
    variants.putAll(bySku);
    states.stream()
        .flatMap(state -> state.product().variants().stream())
        .filter(variant -> variant.id() < 0)
        .forEach(variant -> variantsByProvisional.put(variant.id(), variant(variant.sku())));
  }

  /** Bundles that lost a part, though no line spoke of them. */
  Set<Long> bundles() {
    return bundles;
  }

  long brand(Long key) {
    return brandsByProvisional.getOrDefault(key, key);
  }

  long product(String externalId) {
    return Objects.requireNonNull(products.get(externalId));
  }

  long variant(String sku) {
    return Objects.requireNonNull(variants.get(sku));
  }

  long variantOf(long key) {
    return variantsByProvisional.getOrDefault(key, key);
  }
}
