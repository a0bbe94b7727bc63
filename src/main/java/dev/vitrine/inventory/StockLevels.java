package dev.vitrine.inventory;

import dev.vitrine.inventory.Availability.Status;
import dev.vitrine.market.Location;
import dev.vitrine.market.Market;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of a variant lies where.
 *
 * @param variantId the variant's key in the database
 * @param byLocation quantities by the location's key; empty where nobody counts
 */
record StockLevels(long variantId, Map<Long, Integer> byLocation) {

  /**
   * Whether a market can sell it. What nobody counts can always be bought. A market that names no
   * locations is served by all.
   *
   * @param lowStockThreshold up to how many pieces left count as few
   */
  Availability in(Market market, int lowStockThreshold) {
    if (byLocation.isEmpty()) {
      return new Availability(Status.IN_STOCK, null, null);
    }
    List<Long> serving =
        market.locations().isEmpty()
            ? byLocation.keySet().stream().sorted().toList()
            : market.locations().stream().map(Location::id).toList();
    int quantity = (int) Math.min(serving.stream().mapToLong(this::at).sum(), Integer.MAX_VALUE);
    return new Availability(status(quantity, lowStockThreshold), quantity, nearest(serving));
  }

  private long at(Long locationId) {
    return Math.max(0, byLocation.getOrDefault(locationId, 0));
  }

  private @Nullable Long nearest(List<Long> serving) {
    return serving.stream().filter(location -> at(location) > 0).findFirst().orElse(null);
  }

  private static Status status(int quantity, int lowStockThreshold) {
    if (quantity == 0) {
      return Status.OUT_OF_STOCK;
    }
    return quantity <= lowStockThreshold ? Status.LOW_STOCK : Status.IN_STOCK;
  }
}
