package dev.vitrine.catalog.product;

import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.ProductAttribute;
import dev.vitrine.catalog.product.References.NewBrand;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Writes the products of a batch, only those that changed and of them only what differs. */
@Component
class ProductWriter {

  private final ProductEntryRepository entries;
  private final BelongingsRepository belongings;
  private final BundleRepository bundles;
  private final NewAttributeRepository attributes;

  ProductWriter(
      ProductEntryRepository entries,
      BelongingsRepository belongings,
      BundleRepository bundles,
      NewAttributeRepository attributes) {
    this.entries = entries;
    this.belongings = belongings;
    this.bundles = bundles;
    this.attributes = attributes;
  }

  /** Writes a batch and tells the keys that its products and variants now have. */
  Mono<WrittenKeys> write(ProductBatch batch) {
    List<ProductState> changed =
        batch.states().stream()
            .filter(ProductState::isChanged)
            .sorted(Comparator.comparing(state -> state.product().externalId()))
            .toList();
    WrittenKeys keys = new WrittenKeys(batch.states());
    DroppedBelongings dropped = DroppedBelongings.of(changed);
    List<Long> deleted = batch.deleted().stream().map(Product::id).toList();
    return bundles
        .holding(deleted, dropped.variants())
        .doOnNext(keys::putBundles)
        .then(entries.delete(deleted))
        .then(attributes.define(used(batch.references().newAttributes(), changed)))
        .then(attributes.nameOptions(newlyNamed(changed)))
        .then(createBrands(batch.references().newBrands(), changed))
        .doOnNext(created -> keys.putBrands(batch.references().newBrands(), created))
        .then(clearAway(dropped))
        .then(Mono.defer(() -> entries.upsert(productRows(changed, keys))))
        .doOnNext(keys::putProducts)
        .then(
            Mono.defer(
                () -> belongings.upsertVariants(new BelongingRows(changed, keys).variants())))
        .doOnNext(ids -> keys.putVariants(ids, changed))
        .then(Mono.defer(() -> writeBelongings(new BelongingRows(changed, keys))))
        .thenReturn(keys);
  }

  private static List<ObjectNode> productRows(List<ProductState> changed, WrittenKeys keys) {
    return changed.stream()
        .map(state -> ProductRows.product(state.product(), keys::brand))
        .toList();
  }

  /** The keys of options that products did not have before. */
  private static Set<String> newlyNamed(List<ProductState> changed) {
    return changed.stream()
        .filter(state -> state.differsIn(Product::optionKeys))
        .flatMap(state -> state.product().optionKeys().stream())
        .collect(Collectors.toSet());
  }

  private static List<NewAttribute> used(
      Collection<NewAttribute> defined, List<ProductState> changed) {
    Set<String> keys =
        changed.stream()
            .flatMap(state -> state.product().attributes().stream())
            .map(ProductAttribute::key)
            .collect(Collectors.toSet());
    return defined.stream().filter(attribute -> keys.contains(attribute.key())).toList();
  }

  private Mono<Map<String, Long>> createBrands(
      Collection<NewBrand> announced, List<ProductState> changed) {
    Set<@Nullable Long> used =
        changed.stream().map(state -> state.product().brandId()).collect(Collectors.toSet());
    return entries.createBrands(
        announced.stream()
            .filter(brand -> used.contains(brand.key()))
            .map(brand -> ProductRows.brand(brand.name(), brand.handle()))
            .toList());
  }

  /** What goes makes room before anything comes: a slug or SKU may move to another product. */
  private Mono<Void> clearAway(DroppedBelongings dropped) {
    return belongings
        .deleteMedia(dropped.media())
        .then(belongings.deleteVariants(dropped.variants()))
        .then(belongings.retireSlugs(dropped.slugs()));
  }

  private Mono<Void> writeBelongings(BelongingRows rows) {
    return belongings
        .upsertMedia(rows.media())
        .then(belongings.insertSlugs(rows.slugs()))
        .then(belongings.replaceCategories(rows.recategorised(), rows.categories()))
        .then(belongings.replaceBundles(rows.rebundled(), rows.bundleItems()));
  }
}
