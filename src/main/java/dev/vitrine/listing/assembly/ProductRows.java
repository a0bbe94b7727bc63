package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.Product;
import dev.vitrine.inventory.Availability;
import dev.vitrine.pricing.MarketPrice;
import dev.vitrine.review.Rating;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that was read of products, to be put together market by market.
 *
 * @param products the products that exist
 * @param ratings by product, where it was reviewed
 * @param sales units sold by product and market
 * @param placements by product, where merchants placed it
 * @param partOwners the product that each part of a bundle belongs to, by variant
 * @param priceChanges by variant, when its price changes next
 * @param prices by market, variant and currency
 * @param availabilities by market and variant
 */
record ProductRows(
    List<Product> products,
    Map<Long, Rating> ratings,
    Map<Long, Map<Long, Long>> sales,
    Map<Long, List<PlacementRepository.Placed>> placements,
    Map<Long, Long> partOwners,
    Map<Long, Instant> priceChanges,
    Map<Long, Map<Long, Map<String, MarketPrice>>> prices,
    Map<Long, Map<Long, Availability>> availabilities) {}
