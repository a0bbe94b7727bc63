package dev.vitrine.listing.index;

/**
 * An index of a market.
 *
 * @param name its name in Elasticsearch
 * @param marketId the market's key
 * @param mappingVersion the version of the mapping that it was made with
 * @param state what it is used for
 */
record ListingIndex(String name, long marketId, int mappingVersion, State state) {

  /** What an index is used for. */
  enum State {
    /** Written to, and filled from the beginning; not read yet. */
    BUILDING,
    /** Written to and read. */
    LIVE,
    /** Replaced: neither written nor read, removed before long. */
    RETIRED
  }
}
