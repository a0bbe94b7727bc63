package dev.vitrine.inventory;

import dev.vitrine.inventory.Availability.Status;
import dev.vitrine.market.Location;
import dev.vitrine.market.Market;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of a variant lies where.
 *
 * @param variantId the variant's key in the database
 * @param byLocation by the location's key; empty where nobody counts
 */
record StockLevels(long variantId, Map<Long, PlaceStock> byLocation) {

  private static final PlaceStock NOTHING = PlaceStock.of(0);

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
    int now = sum(serving, PlaceStock::now);
    int sellable = sum(serving, PlaceStock::sellable);
    return now == 0 && sellable > 0
        ? later(serving, sellable)
        : new Availability(
            status(sellable, lowStockThreshold), sellable, nearest(serving, PlaceStock::now));
  }

  /** None is there, and it can be had all the same. */
  private Availability later(List<Long> serving, int sellable) {
    Long nearest = nearest(serving, PlaceStock::sellable);
    PlaceStock place = nearest == null ? NOTHING : at(nearest);
    Status status = place.preorder() ? Status.PREORDER : Status.BACKORDER;
    return new Availability(status, sellable, nearest, from(serving));
  }

  /** The first day on which any of it can be sent. */
  private @Nullable LocalDate from(List<Long> serving) {
    return places(serving)
        .filter(place -> place.sellable() > 0)
        .flatMap(place -> Stream.ofNullable(place.from()))
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private int sum(List<Long> serving, ToLongFunction<PlaceStock> pieces) {
    return (int) Math.min(places(serving).mapToLong(pieces).sum(), Integer.MAX_VALUE);
  }

  private Stream<PlaceStock> places(List<Long> serving) {
    return serving.stream().map(this::at);
  }

  private PlaceStock at(Long locationId) {
    return byLocation.getOrDefault(locationId, NOTHING);
  }

  private @Nullable Long nearest(List<Long> serving, ToLongFunction<PlaceStock> pieces) {
    return serving.stream()
        .filter(location -> pieces.applyAsLong(at(location)) > 0)
        .findFirst()
        .orElse(null);
  }

  private static Status status(int quantity, int lowStockThreshold) {
    if (quantity == 0) {
      return Status.OUT_OF_STOCK;
    }
    return quantity <= lowStockThreshold ? Status.LOW_STOCK : Status.IN_STOCK;
  }
}
