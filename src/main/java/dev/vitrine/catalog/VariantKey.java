package dev.vitrine.catalog;

/**
 * Where a variant is found.
 *
 * @param sku the stock keeping unit
 * @param id the variant's key in the database
 * @param productId its product's key in the database
 */
public record VariantKey(String sku, long id, long productId) {

  /** Stands for a variant that does not exist. */
  public static final VariantKey NONE = new VariantKey("", 0, 0);
}
