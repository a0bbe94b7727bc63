package dev.vitrine.catalog.product;

import dev.vitrine.catalog.AttributeValue;
import dev.vitrine.catalog.BundleItem;
import dev.vitrine.catalog.Media;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.ProductAttribute;
import dev.vitrine.catalog.Variant;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.Patch;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays what a line says over a product, field by field. */
final class ProductMerge {

  private final SlugMerge slugs;
  private final VariantMerge variants;
  private final References references;

  ProductMerge(References references, Set<String> partFields) {
    this.references = references;
    this.slugs = new SlugMerge(references);
    this.variants = new VariantMerge(references, partFields);
  }

  /** The product after the line; what is wrong with it is reported to the line's reader. */
  Product merge(Fields line, Product current, ProductPatch patch) {
    Map<String, Map<String, String>> texts =
        MergedTexts.of(patch.texts(), SlugMerge.withSlugs(current));
    List<Variant> mergedVariants = variants.merge(line, current, patch);
    Instant publishedAt = patch.publishedAt().over(current.publishedAt());
    Instant unpublishedAt = patch.unpublishedAt().over(current.unpublishedAt());
    if (publishedAt != null && unpublishedAt != null && !publishedAt.isBefore(unpublishedAt)) {
      line.reject("unpublishedAt", ProductCode.NEVER_PUBLISHED);
    }
    return new Product(
        current.id(),
        current.externalId(),
        handle(line, current, patch),
        patch.brand().over(current.brandId()),
        patch.productType().over(current.productType()),
        patch.taxClass().over(current.taxClass()),
        patch.status().over(current.status(), Product.Status.ACTIVE),
        publishedAt,
        unpublishedAt,
        patch.tags().over(current.tags(), List.of()),
        patch.badges().over(current.badges(), List.of()),
        optionKeys(current, patch, mergedVariants),
        patch.markets().<Set<String>>map(TreeSet::new).over(current.markets()),
        attributes(current, patch),
        customFields(current, patch),
        SlugMerge.withoutSlugs(texts),
        slugs.merge(line, current, texts),
        patch.categories().over(current.categoryIds(), List.of()),
        media(current, patch),
        mergedVariants,
        bundle(current, patch),
        current.createdAt(),
        current.updatedAt());
  }

  private String handle(Fields line, Product current, ProductPatch patch) {
    String handle = patch.handle().over(current.handle(), current.externalId());
    references
        .handleOwner(handle)
        .filter(owner -> !owner.equals(current.externalId()))
        .ifPresent(
            owner -> line.reject("handle", ProductCode.HANDLE_TAKEN, Map.of("owner", owner)));
    return handle;
  }

  /** An option that variants have and the list of options lacks is added behind the others. */
  private static List<String> optionKeys(
      Product current, ProductPatch patch, List<Variant> variants) {
    Set<String> keys = new LinkedHashSet<>(patch.options().over(current.optionKeys(), List.of()));
    variants.forEach(variant -> keys.addAll(variant.options().keySet()));
    return List.copyOf(keys);
  }

  private static List<ProductAttribute> attributes(Product current, ProductPatch patch) {
    return patch
        .attributes()
        .merge(current.attributes(), List.of(), given -> attributes(current.attributes(), given));
  }

  private static List<ProductAttribute> attributes(
      List<ProductAttribute> current, Map<String, Patch<List<AttributeValue>>> given) {
    Map<String, List<AttributeValue>> merged = new TreeMap<>();
    current.forEach(each -> merged.put(each.key(), each.values()));
    given.forEach((key, values) -> merged.compute(key, (k, before) -> values.over(before)));
    return merged.entrySet().stream()
        .map(each -> new ProductAttribute(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(ProductAttribute::key))
        .toList();
  }

  private static Map<String, AttributeValue> customFields(Product current, ProductPatch patch) {
    Map<String, AttributeValue> merged = new TreeMap<>(current.customFields());
    patch
        .customFields()
        .given()
        .ifPresent(
            given ->
                given.forEach(
                    (key, value) -> merged.compute(key, (k, before) -> value.over(before))));
    return patch.customFields() instanceof Patch.Cleared<?> ? Map.of() : merged;
  }

  private static List<Media> media(Product current, ProductPatch patch) {
    Map<String, Media> byUrl =
        current.media().stream().collect(Collectors.toMap(Media::url, Function.identity()));
    return patch
        .media()
        .map(given -> given.stream().map(each -> each.over(byUrl.get(each.url()))).toList())
        .over(current.media(), List.of());
  }

  private static List<BundleItem> bundle(Product current, ProductPatch patch) {
    return patch
        .bundle()
        .map(
            given ->
                given.stream()
                    .map(part -> new BundleItem(part.variantId(), part.quantity()))
                    .toList())
        .over(current.bundleItems(), List.of());
  }
}
