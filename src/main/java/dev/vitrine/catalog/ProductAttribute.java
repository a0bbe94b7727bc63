package dev.vitrine.catalog;

import java.util.List;

/**
 * Something known of a product.
 *
 * @param key the attribute's key
 * @param values its values, in the order in which they were written; never empty
 */
public record ProductAttribute(String key, List<AttributeValue> values) {}
