package dev.vitrine.catalog.management;

import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.Collections;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Products;
import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.NodeResolver;
import dev.vitrine.platform.snapshot.Snapshot;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds what the catalogue holds by its keys, for merchants. */
@Management
@Component
class ManagedCatalogNodes implements NodeResolver {

  private final Products products;
  private final VariantLookup variants;
  private final Snapshot<CategoryTree> categories;
  private final Snapshot<Brands> brands;
  private final Snapshot<Collections> collections;

  ManagedCatalogNodes(
      Products products,
      VariantLookup variants,
      Snapshot<CategoryTree> categories,
      Snapshot<Brands> brands,
      Snapshot<Collections> collections) {
    this.products = products;
    this.variants = variants;
    this.categories = categories;
    this.brands = brands;
    this.collections = collections;
  }

  @Override
  public Set<String> types() {
    return Set.of("Product", "ProductVariant", "Category", "Brand", "Collection");
  }

  @Override
  public Mono<Map<Long, Object>> resolve(
      String type, Collection<Long> keys, GraphQLContext context) {
    return Caller.with("catalog:read").flatMap(caller -> resolve(type, keys));
  }

  private Mono<Map<Long, Object>> resolve(String type, Collection<Long> keys) {
    return switch (type) {
      case "Product" -> products(keys);
      case "ProductVariant" -> variants.byKeys(keys).map(HashMap::new);
      case "Category" -> Mono.just(found(keys, categories.current()::byId));
      case "Brand" -> Mono.just(found(keys, brands.current()::byId));
      default -> Mono.just(found(keys, collections.current()::byId));
    };
  }

  private Mono<Map<Long, Object>> products(Collection<Long> keys) {
    return products.byIds(keys).collectMap(Product::id, Function.identity());
  }

  private static <T> Map<Long, Object> found(
      Collection<Long> keys, Function<Long, Optional<T>> lookup) {
    Map<Long, Object> found = new HashMap<>();
    keys.forEach(key -> lookup.apply(key).ifPresent(object -> found.put(key, object)));
    return found;
  }
}
