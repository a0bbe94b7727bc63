package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.Product;
import dev.vitrine.inventory.Availability;
import dev.vitrine.pricing.MarketPrice;
import dev.vitrine.review.Rating;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that was read of products, to be put together market by market.
 *
 * @param products the products that exist
 * @param ratings by product, where it was reviewed
 * @param sales units sold by product and market
 * @param placements by product, where merchants placed it
 * @param parts the products that bundles consist of, by the variant that is a part
 * @param priceChanges by variant, when its price changes next
 * @param prices by market, variant and currency
 * @param availabilities by market and variant
 */
record ProductRows(
    List<Product> products,
    Map<Long, Rating> ratings,
    Map<Long, Map<Long, Long>> sales,
    Map<Long, List<PlacementRepository.Placed>> placements,
    Map<Long, Product> parts,
    Map<Long, Instant> priceChanges,
    Map<Long, Map<Long, Map<String, MarketPrice>>> prices,
    Map<Long, Map<Long, Availability>> availabilities) {

  /** The products and those that they consist of. */
  List<Product> all() {
    return all(products, parts);
  }

  /** The products and those that they consist of, each once. */
  static List<Product> all(List<Product> products, Map<Long, Product> parts) {
    Map<Long, Product> byId = new LinkedHashMap<>();
    Stream.concat(products.stream(), parts.values().stream())
        .forEach(product -> byId.putIfAbsent(product.id(), product));
    return List.copyOf(byId.values());
  }
}
