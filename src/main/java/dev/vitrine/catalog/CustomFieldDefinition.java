package dev.vitrine.catalog;

import dev.vitrine.market.Texts;

/**
 * A field that a merchant added to products.
 *
 * @param key the merchant's key, the same in every language
 * @param kind what its values are
 * @param visible whether shoppers see it
 * @param texts its {@code label} by locale
 */
public record CustomFieldDefinition(String key, Kind kind, boolean visible, Texts texts) {

  /** What the values of a custom field are. */
  public enum Kind {
    /** Words. */
    TEXT,
    /** A number. */
    NUMBER,
    /** Yes or no. */
    BOOLEAN,
    /** A calendar date. */
    DATE,
    /** An absolute URL. */
    URL,
    /** Any JSON value. */
    JSON
  }
}
