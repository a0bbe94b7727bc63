package dev.vitrine.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The catalogue's products, as merchants wrote them. */
@Service
public class Products {

  private final ProductRepository repository;

  Products(ProductRepository repository) {
    this.repository = repository;
  }

  /** The products of these keys that exist, in no order; one SQL statement, however many. */
  public Flux<Product> byIds(Collection<Long> ids) {
    return repository.byIds(ids);
  }

  /** The database's keys of those external ids that exist. */
  public Mono<Map<String, Long>> idsByExternalId(Collection<String> externalIds) {
    return repository.idsByExternalId(externalIds);
  }

  /**
   * The keys of all products in ascending order, a page at a time.
   *
   * @param after the last key of the page before; 0 for the first
   * @param limit how many at most
   */
  public Flux<Long> idsAfter(long after, int limit) {
    return repository.idsAfter(after, limit);
  }

  /** The products of these external ids that exist, in no order; one SQL statement. */
  public Flux<Product> byExternalIds(Collection<String> externalIds) {
    return repository.byExternalIds(externalIds);
  }

  /** The variants of those stock keeping units that exist. */
  public Mono<Map<String, VariantKey>> variantsBySku(Collection<String> skus) {
    return repository.variantsBySku(skus);
  }

  /** The variant of a stock keeping unit, with its product; empty for an unknown one. */
  public Mono<ProductVariant> variant(String sku) {
    return variantsBySku(Set.of(sku))
        .flatMap(found -> Mono.justOrEmpty(found.get(sku)))
        .flatMapMany(found -> byIds(Set.of(found.productId())))
        .flatMapIterable(ProductVariant::of)
        .filter(variant -> variant.sku().equals(sku))
        .singleOrEmpty();
  }

  /** The products of those variants that exist, by the variant's key. */
  public Mono<Map<Long, Long>> idsByVariant(Collection<Long> variantIds) {
    return repository.idsByVariant(variantIds);
  }

  /** The products of those variants that exist, whole, by the variant's key. */
  public Mono<Map<Long, Product>> byVariants(Collection<Long> variantIds) {
    return repository
        .idsByVariant(variantIds)
        .flatMap(
            owners ->
                byIds(Set.copyOf(owners.values()))
                    .collectMap(Product::id)
                    .map(found -> owned(owners, found)));
  }

  private static Map<Long, Product> owned(Map<Long, Long> owners, Map<Long, Product> found) {
    Map<Long, Product> owned = new HashMap<>(owners.size());
    owners.forEach(
        (variant, owner) -> {
          Product product = found.get(owner);
          if (product != null) {
            owned.put(variant, product);
          }
        });
    return owned;
  }

  /** The products of those media that exist, by the medium's key. */
  public Mono<Map<Long, Long>> idsByMedia(Collection<Long> mediaIds) {
    return repository.idsByMedia(mediaIds);
  }

  /** How many products there are. */
  public Mono<Long> count() {
    return repository.count();
  }

  /** The bundles that hold any variant of these products. */
  public Flux<Long> bundlesOf(Collection<Long> productIds) {
    return repository.bundlesOf(productIds);
  }
}
