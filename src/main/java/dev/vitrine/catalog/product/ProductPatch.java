package dev.vitrine.catalog.product;

import dev.vitrine.catalog.AttributeValue;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.SafeHtml;
import dev.vitrine.platform.intake.Fields;
import dev.vitrine.platform.intake.FormCode;
import dev.vitrine.platform.intake.Listed;
import dev.vitrine.platform.intake.Patch;
import dev.vitrine.platform.intake.TextsPatch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a line says of a product.
 *
 * @param only what it says of the product's only variant, where it lists none
 */
record ProductPatch(
    Patch<String> handle,
    Patch<Long> brand,
    Patch<String> productType,
    Patch<String> taxClass,
    Patch<Product.Status> status,
    Patch<Instant> publishedAt,
    Patch<Instant> unpublishedAt,
    Patch<List<Long>> categories,
    Patch<List<String>> tags,
    Patch<List<String>> badges,
    Patch<List<String>> options,
    Patch<List<String>> markets,
    Patch<Map<String, Patch<List<AttributeValue>>>> attributes,
    Patch<Map<String, Patch<AttributeValue>>> customFields,
    Patch<TextsPatch> texts,
    Patch<List<MediaPatch>> media,
    Patch<List<BundlePart>> bundle,
    Patch<List<VariantPatch>> variants,
    VariantPatch only) {

  private static final Set<String> TEXTS =
      Set.of("title", "description", "slug", "seoTitle", "seoDescription");
  private static final int MOST_PER_BUNDLE = 1_000_000;

  /** A part of a bundle by the variant's key. */
  record BundlePart(long variantId, int quantity) {}

  static ProductPatch read(Fields line, String externalId, References references) {
    return new ProductPatch(
        line.text("handle", Fields.KEY_LIMIT),
        line.text("brand", Fields.KEY_LIMIT)
            .map(name -> named(line, name.strip()))
            .map(references::brand),
        line.text("productType", Fields.KEY_LIMIT),
        line.text("taxClass", Fields.KEY_LIMIT),
        line.constant("status", Product.Status.class),
        line.instant("publishedAt"),
        line.instant("unpublishedAt"),
        categories(line, references),
        line.texts("tags").map(ProductPatch::distinct),
        line.texts("badges", references::isBadge, ProductCode.UNKNOWN_BADGE)
            .map(ProductPatch::distinct),
        line.json("options") == null || line.json("options").isArray()
            ? line.texts("options").map(ProductPatch::distinct)
            : new Patch.Absent<>(),
        line.texts("markets", references::isMarket, ProductCode.UNKNOWN_MARKET),
        line.object("attributes").map(new AttributeReader(references)::read),
        line.object("customFields").map(new CustomFieldReader(references)::read),
        line.localized("texts", TEXTS).map(ProductPatch::withSafeDescriptions),
        line.objects("media")
            .map(media -> Listed.read(media, MediaPatch::read, "url", MediaPatch::url)),
        line.objects("bundle").map(parts -> bundle(line, parts, externalId, references)),
        line.objects("variants")
            .map(
                variants ->
                    Listed.read(
                        variants,
                        variant -> VariantPatch.read(variant, references),
                        "sku",
                        VariantPatch::sku)),
        VariantPatch.readOnly(line, externalId, references));
  }

  /** A brand is called something; null says that a product has none. */
  private static String named(Fields line, String brand) {
    if (brand.isEmpty()) {
      line.reject("brand", FormCode.REQUIRED);
    }
    return brand;
  }

  private static Patch<List<Long>> categories(Fields line, References references) {
    return line.texts("categories", references::isCategory, ProductCode.UNKNOWN_CATEGORY)
        .map(ids -> ids.stream().distinct().mapMulti(references::putCategory).toList());
  }

  private static TextsPatch withSafeDescriptions(TextsPatch texts) {
    Map<String, Patch<Map<String, Patch<String>>>> safe = new TreeMap<>();
    texts.byLocale().forEach((tag, fields) -> safe.put(tag, fields.map(ProductPatch::safe)));
    return new TextsPatch(safe);
  }

  private static Map<String, Patch<String>> safe(Map<String, Patch<String>> fields) {
    Map<String, Patch<String>> safe = new TreeMap<>(fields);
    safe.computeIfPresent("description", (name, text) -> text.map(SafeHtml::of));
    return safe;
  }

  private static List<String> distinct(List<String> names) {
    return names.stream().distinct().toList();
  }

  private static List<BundlePart> bundle(
      Fields line, List<Fields> parts, String externalId, References references) {
    if (!parts.isEmpty() && references.isPart(externalId)) {
      line.reject("bundle", ProductCode.NESTED_BUNDLE);
    }
    return Listed.read(
        parts,
        part -> bundlePart(part, externalId, references),
        "sku",
        part -> Long.toString(part.variantId()));
  }

  private static BundlePart bundlePart(Fields part, String externalId, References references) {
    String sku = part.key("sku");
    part.require("quantity");
    int quantity = part.integer("quantity", 1, MOST_PER_BUNDLE).given().orElse(1);
    Optional<References.OwnedVariant> named = references.variant(sku);
    Optional<String> owner = named.map(References.OwnedVariant::owner);
    if (named.isEmpty()) {
      part.reject("sku", ProductCode.UNKNOWN_SKU);
    } else if (owner.filter(it -> it.equals(externalId) || references.isBundle(it)).isPresent()) {
      part.reject("sku", ProductCode.NESTED_BUNDLE);
    }
    long variantId = named.map(References.OwnedVariant::id).orElseGet(references::provisionalKey);
    return new BundlePart(variantId, quantity);
  }
}
