package dev.vitrine.catalog;

/** The orders that a merchant can give a collection, named as the storefront names them. */
public enum CollectionSort {
  /** The merchant's pins, then what sells. */
  FEATURED,
  /** What sells most first. */
  BEST_SELLING,
  /** The newest first. */
  NEWEST,
  /** The cheapest first. */
  PRICE_ASC,
  /** The dearest first. */
  PRICE_DESC,
  /** By title. */
  TITLE,
  /** The best rated first. */
  RATING
}
