package dev.vitrine.catalog;

import dev.vitrine.market.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be known of products.
 *
 * @param id the database's key
 * @param key the merchant's key, the same in every language
 * @param kind what its values are
 * @param unit the unit of its numbers, such as {@code g}; null for none
 * @param searchable whether its words are found by a search
 * @param filterable whether listings can be narrowed by it
 * @param visible whether product pages show it
 * @param position its place among the attributes
 * @param texts its {@code label} by locale
 * @param values what an enumeration offers, in order; empty for other kinds
 */
public record AttributeDefinition(
    long id,
    String key,
    Kind kind,
    @Nullable String unit,
    boolean searchable,
    boolean filterable,
    boolean visible,
    int position,
    Texts texts,
    List<Value> values) {

  /** The value of this key, if the attribute offers it. */
  public Optional<Value> value(String valueKey) {
    return values.stream().filter(value -> value.key().equals(valueKey)).findFirst();
  }

  /** Whether it tells a size, by its key or by what any language calls it. */
  public boolean isSize() {
    return AttributeNames.areOfSize(this);
  }

  /**
   * Whether shoppers choose by its values as they choose by options, so that one product may have
   * as an attribute what another has as an option: sizes, colours, materials.
   */
  public boolean isLikeOption() {
    return values.stream().anyMatch(value -> value.swatch() != null)
        || AttributeNames.areOfColourOrMaterial(this)
        || isSize();
  }

  /** Whether its values are words, as those of options are, be they free or chosen from a list. */
  public boolean isOfWords() {
    return kind == Kind.TEXT || kind == Kind.ENUM;
  }

  /** What the values of an attribute are. */
  public enum Kind {
    /** Words. */
    TEXT,
    /** A number, with a unit or without. */
    NUMBER,
    /** Yes or no. */
    BOOLEAN,
    /** One of the values that the attribute offers. */
    ENUM,
    /** A calendar date. */
    DATE
  }

  /**
   * A value that an enumeration offers.
   *
   * @param key the same in every language
   * @param position its place among the values
   * @param swatch a CSS colour; null for none
   * @param parent the key of the value above it, where values form a tree
   * @param texts its {@code label} by locale
   */
  public record Value(
      String key, int position, @Nullable String swatch, @Nullable String parent, Texts texts) {}
}
