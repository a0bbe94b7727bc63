package dev.vitrine.listing.index;

/**
 * Hears, on every instance, of what changed in the indices once searches see it. Caches of anything
 * that listings or product pages show implement it and evict.
 */
public interface ListingChangeListener {

  /** Takes a change in; must neither block nor fail. The same change may be told more than once. */
  void on(ListingChange change);
}
