package dev.vitrine.listing.query;

/** The orders that a listing can have; the schema's {@code ProductSort}. */
public enum ProductSort {
  /** The best answer to a search first; as {@link #FEATURED} where nothing was searched. */
  RELEVANCE,
  /** The merchant's placements, then what sells in this market. */
  FEATURED,
  /** What sells most in this market first. */
  BEST_SELLING,
  /** The newest first. */
  NEWEST,
  /** The cheapest first, by the lowest displayed price. */
  PRICE_ASC,
  /** The dearest first, by the lowest displayed price. */
  PRICE_DESC,
  /** By title, as the caller's locale sorts. */
  TITLE,
  /** The best rated first. */
  RATING
}
