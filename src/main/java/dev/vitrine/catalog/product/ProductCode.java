package dev.vitrine.catalog.product;

import dev.vitrine.platform.intake.RejectionCode;

/** Why a product, a variant or a translation is refused. */
enum ProductCode implements RejectionCode {
  /** Not a GTIN of 8, 12, 13 or 14 digits with the right check digit. */
  INVALID_GTIN,
  /** Not an absolute http(s) URL, nor a path from the root of this server. */
  INVALID_URL,
  /** Not a slug: letters, digits, and hyphens between them. */
  INVALID_SLUG,
  /** The slug leads to another product in this language. */
  SLUG_TAKEN,
  /** The stock keeping unit belongs to another product. Adds that product's external id. */
  SKU_TAKEN,
  /** The handle belongs to another product. Adds that product's external id. */
  HANDLE_TAKEN,
  /** No attribute has this key. */
  UNKNOWN_ATTRIBUTE,
  /** The value is not of the kind that its attribute or field is defined with. Adds the kind. */
  WRONG_KIND,
  /** The unit measures something else than the attribute's. Adds the attribute's unit. */
  WRONG_UNIT,
  /** No category has this external id. */
  UNKNOWN_CATEGORY,
  /** No badge has this handle. */
  UNKNOWN_BADGE,
  /** No custom field has this key. */
  UNKNOWN_CUSTOM_FIELD,
  /** No market has this handle. */
  UNKNOWN_MARKET,
  /** No variant has this stock keeping unit. */
  UNKNOWN_SKU,
  /** Another variant of the product has the same options. Adds that variant's SKU. */
  SAME_OPTIONS,
  /** A bundle consists of single products, neither of itself nor of other bundles. */
  NESTED_BUNDLE,
  /** The product is taken off sale before it is put on. */
  NEVER_PUBLISHED,
  /** The product has several variants: the field must stand with one of them. */
  SEVERAL_VARIANTS
}
