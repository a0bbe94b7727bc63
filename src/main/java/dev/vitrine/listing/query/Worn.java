package dev.vitrine.listing.query;

import java.util.List;

/**
 * What somebody wears of a category.
 *
 * @param category the category's key
 * @param nearer keys of the categories below it that they wear another size of
 * @param options tokens of options, one of which a variant has that fits
 */
public record Worn(long category, List<Long> nearer, List<String> options) {

  /** Whether it is this size that counts for what is in these categories and all above them. */
  public boolean concerns(List<Long> categories) {
    return categories.contains(category) && nearer.stream().noneMatch(categories::contains);
  }
}
