package dev.vitrine.listing.query;

import org.jspecify.annotations.Nullable;

/** The shelf that a listing shows. */
public sealed interface Scope {

  /** Everything that the market shows. */
  record All() implements Scope {}

  /**
   * A category with everything below it.
   *
   * @param id the category's key
   */
  record InCategory(long id) implements Scope {}

  /**
   * What a brand makes.
   *
   * @param id the brand's key
   */
  record OfBrand(long id) implements Scope {}

  /**
   * A collection.
   *
   * @param id the collection's key
   * @param rule what its products have in common, as JSON; null when it was put together by hand
   */
  record InCollection(long id, @Nullable String rule) implements Scope {}
}
