package dev.vitrine.catalog.product;

import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.ProductPart;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.outbox.Outbox;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes a batch with its parts and announces the products that changed. */
@Component
class ProductBatchWriter {

  private final ProductWriter products;
  private final Outbox outbox;

  ProductBatchWriter(ProductWriter products, Outbox outbox) {
    this.products = products;
    this.outbox = outbox;
  }

  /** Writes a batch and tells the SKUs of variants whose parts changed. */
  Mono<Set<String>> write(ProductBatch batch) {
    return products
        .write(batch)
        .flatMap(keys -> writeParts(batch, keys).flatMap(skus -> announce(batch, keys, skus)));
  }

  private static Mono<Set<String>> writeParts(ProductBatch batch, WrittenKeys keys) {
    Map<Long, List<Fields>> variants = new HashMap<>();
    Map<Long, String> skus = new HashMap<>();
    for (ProductState state : batch.states()) {
      state.parts().forEach((sku, fields) -> variants.put(keys.variant(sku), fields));
      state.parts().keySet().forEach(sku -> skus.put(keys.variant(sku), sku));
    }
    return Flux.fromIterable(batch.parts())
        .concatMap(part -> write(part, variants))
        .flatMapIterable(changed -> changed)
        .map(skus::get)
        .collect(HashSet::new, Set::add);
  }

  private static Mono<Set<Long>> write(ProductPart.Batch part, Map<Long, List<Fields>> variants) {
    return variants.isEmpty() ? Mono.just(Set.of()) : part.write(variants);
  }

  private Mono<Set<String>> announce(ProductBatch batch, WrittenKeys keys, Set<String> skus) {
    Set<Long> changed = new HashSet<>();
    batch.deleted().stream().map(Product::id).forEach(changed::add);
    changed.addAll(keys.bundles());
    batch.states().stream()
        .filter(
            state -> state.isChanged() || state.parts().keySet().stream().anyMatch(skus::contains))
        .map(state -> keys.product(state.product().externalId()))
        .forEach(changed::add);
    return outbox.append("product", changed).thenReturn(skus);
  }
}
