package dev.vitrine.catalog.product;

import dev.vitrine.catalog.AttributeJson;
import dev.vitrine.catalog.Media;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.Variant;
import dev.vitrine.catalog.Variant.Measure;
import dev.vitrine.market.Texts;
import java.util.Collection;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of products as JSON, which one statement takes in all at once. */
final class ProductRows {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ProductRows() {}

  static ObjectNode product(Product product, ToLongFunction<Long> brandIds) {
    Long brandId = product.brandId();
    return NODES
        .objectNode()
        .put("external_id", product.externalId())
        .put("handle", product.handle())
        .put("brand_id", brandId == null ? null : Long.valueOf(brandIds.applyAsLong(brandId)))
        .put("product_type", product.productType())
        .put("tax_class", product.taxClass())
        .put("status", product.status().name())
        .put("published_at", text(product.publishedAt()))
        .put("unpublished_at", text(product.unpublishedAt()))
        .set("tags", list(product.tags()))
        .set("badges", list(product.badges()))
        .set("option_keys", list(product.optionKeys()))
        .set("markets", product.markets() == null ? NODES.nullNode() : list(product.markets()))
        .set("attributes", AttributeJson.write(product.attributes()))
        .set("custom_fields", AttributeJson.write(product.customFields()))
        .set("texts", texts(product.texts()));
  }

  static ObjectNode media(long productId, int position, Media media) {
    return NODES
        .objectNode()
        .put("product_id", productId)
        .put("position", position)
        .put("kind", media.kind().name())
        .put("url", media.url())
        .put("width", media.width())
        .put("height", media.height())
        .put("focal_x", media.focalX())
        .put("focal_y", media.focalY())
        .set("texts", texts(media.texts()));
  }

  static ObjectNode variant(long productId, Variant variant) {
    Measure measure = variant.measure();
    return NODES
        .objectNode()
        .put("product_id", productId)
        .put("sku", variant.sku())
        .put("gtin", variant.gtin())
        .put("position", variant.position())
        .put("weight_grams", variant.weightGrams())
        .put("length_mm", variant.dimensions().lengthMm())
        .put("width_mm", variant.dimensions().widthMm())
        .put("height_mm", variant.dimensions().heightMm())
        .put("measure_value", measure == null ? null : measure.value())
        .put("measure_unit", measure == null ? null : measure.unit())
        .set("options", words(variant.options()))
        .set("texts", texts(variant.texts()));
  }

  static ObjectNode bundleItem(
      long productId, int position, @Nullable Long variantId, int quantity) {
    return NODES
        .objectNode()
        .put("product_id", productId)
        .put("position", position)
        .put("variant_id", variantId)
        .put("quantity", quantity);
  }

  static ObjectNode category(long productId, int position, long categoryId) {
    return NODES
        .objectNode()
        .put("product_id", productId)
        .put("position", position)
        .put("category_id", categoryId);
  }

  static ObjectNode slug(long productId, String locale, String slug) {
    return NODES.objectNode().put("target_id", productId).put("locale", locale).put("slug", slug);
  }

  static ObjectNode brand(String name, String handle) {
    return NODES.objectNode().put("name", name).put("handle", handle);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static ArrayNode list(Collection<String> values) {
    ArrayNode list = NODES.arrayNode();
    values.forEach(list::add);
    return list;
  }

  private static ObjectNode words(Map<String, String> words) {
    ObjectNode object = NODES.objectNode();
    words.forEach(object::put);
    return object;
  }

  private static ObjectNode texts(Texts texts) {
    ObjectNode object = NODES.objectNode();
    texts.byLocale().forEach((locale, fields) -> object.set(locale, words(fields)));
    return object;
  }
}
