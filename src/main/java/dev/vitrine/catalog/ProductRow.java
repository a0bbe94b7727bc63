package dev.vitrine.catalog;

import dev.vitrine.market.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A product as the database tells it: lists and maps of nothing are null. */
@JsonNaming(SnakeCaseStrategy.class)
record ProductRow(
    long id,
    String externalId,
    @Nullable String handle,
    @Nullable Long brandId,
    @Nullable String productType,
    @Nullable String taxClass,
    Product.Status status,
    @Nullable Instant publishedAt,
    @Nullable Instant unpublishedAt,
    List<String> tags,
    List<String> badges,
    List<String> optionKeys,
    @Nullable Set<String> markets,
    Map<String, JsonNode> attributes,
    Map<String, JsonNode> customFields,
    Texts texts,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Map<String, String> slugs,
    @Nullable List<Long> categoryIds,
    @Nullable List<MediaRow> media,
    @Nullable List<VariantRow> variants,
    @Nullable List<BundleRow> bundleItems) {

  Product toProduct() {
    return new Product(
        id,
        externalId,
        handle == null ? externalId : handle,
        brandId,
        productType,
        taxClass,
        status,
        publishedAt,
        unpublishedAt,
        tags,
        badges,
        optionKeys,
        markets,
        AttributeJson.readAll(attributes),
        AttributeJson.readSingle(customFields),
        texts,
        slugs == null ? Map.of() : new TreeMap<>(slugs),
        orEmpty(categoryIds),
        orEmpty(media).stream().map(MediaRow::toMedia).toList(),
        orEmpty(variants).stream().map(VariantRow::toVariant).toList(),
        orEmpty(bundleItems).stream().map(BundleRow::toBundleItem).toList(),
        createdAt,
        updatedAt);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return Objects.requireNonNullElse(list, List.of());
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record MediaRow(
      long id,
      Media.Kind kind,
      String url,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable BigDecimal focalX,
      @Nullable BigDecimal focalY,
      Texts texts) {
    Media toMedia() {
      return new Media(id, kind, url, width, height, focalX, focalY, texts);
    }
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record VariantRow(
      long id,
      String sku,
      @Nullable String gtin,
      int position,
      Map<String, String> options,
      @Nullable BigDecimal weightGrams,
      @Nullable BigDecimal lengthMm,
      @Nullable BigDecimal widthMm,
      @Nullable BigDecimal heightMm,
      @Nullable BigDecimal measureValue,
      @Nullable String measureUnit,
      Texts texts) {
    Variant toVariant() {
      return new Variant(
          id,
          sku,
          gtin,
          position,
          options,
          weightGrams,
          new Variant.Dimensions(lengthMm, widthMm, heightMm),
          measure(),
          texts);
    }

    private Variant.@Nullable Measure measure() {
      return measureValue == null || measureUnit == null
          ? null
          : new Variant.Measure(measureValue, measureUnit);
    }
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record BundleRow(@Nullable Long variantId, int quantity) {
    BundleItem toBundleItem() {
      return new BundleItem(variantId, quantity);
    }
  }
}
