package dev.vitrine.listing.index;

import java.util.Collection;
import reactor.core.publisher.Flux;

/**
 * What changed in the indices, told on every instance once searches see it. Caches of anything that
 * listings or product pages show evict by it.
 */
public interface ListingChanges {

  /** Changes from the moment of subscription on; never completes, drops nothing. */
  Flux<Change> changes();

  /** A change that searches see. */
  sealed interface Change {
    /**
     * Products of a market were written or removed.
     *
     * @param market the market's key in the database
     * @param products the products' keys
     */
    record Products(long market, Collection<Long> products) implements Change {}

    /**
     * Anything in the market may have changed: it was reindexed, or news may have been missed.
     *
     * @param market the market's key in the database
     */
    record WholeMarket(long market) implements Change {}
  }
}
