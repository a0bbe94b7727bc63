package dev.vitrine.listing.assembly;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Products put together for several markets.
 *
 * @param byMarket by the market's key, the products that it shows
 * @param failed products that could not be put together; nothing is known of whether and how they
 *     are shown
 * @param changes by product, the next instant at which it changes anywhere by the passing of time
 *     alone, shown or not
 */
public record Assembly(
    Map<Long, List<AssembledProduct>> byMarket, Set<Long> failed, Map<Long, Instant> changes) {}
