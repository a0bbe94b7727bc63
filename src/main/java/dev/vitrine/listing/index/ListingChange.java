package dev.vitrine.listing.index;

import java.util.List;

/** A change of the indices that searches see by now. */
public sealed interface ListingChange {

  /** The market's key in the database. */
  long market();

  /**
   * Products of a market were written or removed.
   *
   * @param market the market's key in the database
   * @param products the products' keys
   */
  record Products(long market, List<Long> products) implements ListingChange {}

  /**
   * Anything in the market may have changed: it was reindexed, very many products changed at once,
   * or news may have been missed.
   *
   * @param market the market's key in the database
   */
  record WholeMarket(long market) implements ListingChange {}
}
