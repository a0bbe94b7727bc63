package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.Attributes;
import dev.vitrine.catalog.Brands;
import dev.vitrine.catalog.CategoryTree;
import dev.vitrine.catalog.CustomFields;
import dev.vitrine.catalog.Product;
import dev.vitrine.catalog.ProductAttribute;

/**
 * What products refer to.
 *
 * @param categories the category tree
 * @param attributes every attribute
 * @param brands every brand
 * @param customFields every custom field
 */
record Reference(
    CategoryTree categories, Attributes attributes, Brands brands, CustomFields customFields) {

  /** Whether everything that the product refers to is known. */
  boolean knowsAllOf(Product product) {
    return (product.brandId() == null || brands.byId(product.brandId()).isPresent())
        && product.categoryIds().stream().allMatch(id -> categories.byId(id).isPresent())
        && product.attributes().stream()
            .map(ProductAttribute::key)
            .allMatch(key -> attributes.named(key).isPresent())
        && product.customFields().keySet().stream()
            .allMatch(key -> customFields.named(key).isPresent());
  }
}
