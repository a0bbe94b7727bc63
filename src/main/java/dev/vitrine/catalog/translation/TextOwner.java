package dev.vitrine.catalog.translation;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of things that have texts, as translation lines call them, and where they are kept.
 * Those that have a line type of their own are written by its handler; the others belong to
 * something larger, and their texts are written on their own.
 */
enum TextOwner {
  /** A product, by its external id. */
  PRODUCT("product", "externalId", "product t", "t.external_id"),
  /** A category, by its external id. */
  CATEGORY("category", "externalId", "category t", "t.external_id"),
  /** A collection, by its handle. */
  COLLECTION("collection", "handle", "collection t", "t.handle"),
  /** A brand, by its handle. */
  BRAND("brand", "handle", "brand t", "t.handle"),
  /** An attribute, by its key. */
  ATTRIBUTE("attribute", "key", "attribute t", "t.key"),
  /** A badge, by its handle. */
  BADGE("badge", "handle", "badge t", "t.handle"),
  /** A custom field, by its key. */
  CUSTOM_FIELD("customField", "key", "custom_field t", "t.key"),
  /** A market, by its handle. */
  MARKET("market", "handle", "market t", "t.handle"),
  /** A location, by its handle. */
  LOCATION("location", "handle", "location t", "t.handle"),
  /** A variant, by its SKU. */
  VARIANT("variant", "", "variant t", "t.sku"),
  /** A value of an attribute: the attribute's key, a slash, the value's key. */
  ATTRIBUTE_VALUE(
      "attributeValue",
      "",
      "attribute_value t JOIN attribute a ON a.id = t.attribute_id",
      "a.key || '/' || t.key");

  private final String word;
  private final String keyField;
  private final String table;
  private final String key;

  TextOwner(String word, String keyField, String table, String key) {
    this.word = word;
    this.keyField = keyField;
    this.table = table;
    this.key = key;
  }

  /** The kind that a line's {@code of} names. */
  static Optional<TextOwner> named(String word) {
    return Arrays.stream(values()).filter(owner -> owner.word.equals(word)).findFirst();
  }

  /** What lines call it; also the type of its own lines. */
  String word() {
    return word;
  }

  /** The field of its own lines that holds its key; empty when it has no lines of its own. */
  String keyField() {
    return keyField;
  }

  /** Whether lines of its own type take its texts. */
  boolean hasLines() {
    return !keyField.isEmpty();
  }

  /** The table with its texts, called {@code t}. */
  String table() {
    return table;
  }

  /** The SQL expression of its key. */
  String key() {
    return key;
  }
}
