package dev.vitrine.catalog;

import dev.vitrine.catalog.Variant.Dimensions;
import dev.vitrine.catalog.Variant.Measure;
import dev.vitrine.market.TextsByLocale;
import dev.vitrine.platform.graphql.GlobalId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A variant with its product, as merchants read it.
 *
 * @param product what it is a variant of
 * @param variant what it is
 */
public record ProductVariant(Product product, Variant variant) {

  /** The variants of a product, in their order. */
  public static List<ProductVariant> of(Product product) {
    return product.variants().stream()
        .map(variant -> new ProductVariant(product, variant))
        .toList();
  }

  /** The database's key. */
  public long key() {
    return variant.id();
  }

  /** The global id. */
  public String id() {
    return GlobalId.of("ProductVariant", variant.id()).encoded();
  }

  /** The stock keeping unit. */
  public String sku() {
    return variant.sku();
  }

  /** The Global Trade Item Number, if it has one. */
  public @Nullable String gtin() {
    return variant.gtin();
  }

  /** Where it stands among the product's variants. */
  public int position() {
    return variant.position();
  }

  /** The chosen value of each option, by the option's key. */
  public List<Option> options() {
    return new TreeMap<>(variant.options())
        .entrySet().stream().map(it -> new Option(it.getKey(), it.getValue())).toList();
  }

  /** The weight in grams, if it is known. */
  public @Nullable BigDecimal weightGrams() {
    return variant.weightGrams();
  }

  /** How large it is; null when nothing of it is known. */
  public @Nullable Dimensions dimensions() {
    return variant.dimensions().equals(Dimensions.UNKNOWN) ? null : variant.dimensions();
  }

  /** How much of something it holds, if that was said. */
  public @Nullable Measure measure() {
    return variant.measure();
  }

  /** Its texts, an entry for each language. */
  public List<Map<String, String>> texts() {
    return TextsByLocale.of(variant.texts());
  }

  /** Two are the same when they have the same key: as keys of what belongs to a page's variants. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProductVariant that && that.variant.id() == variant.id();
  }

  @Override
  public int hashCode() {
    return Long.hashCode(variant.id());
  }

  /** The chosen value of an option, both by key. */
  public record Option(String key, String value) {}
}
