package dev.vitrine.inventory.reservation;

import dev.vitrine.market.Location;
import dev.vitrine.market.Market;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted from the shelves.
 *
 * @param cartId the cart that wants it
 * @param quantities how many by variant
 * @param market whose locations may send it
 * @param destination ISO 3166-1 code of where it goes; null while nobody knows
 * @param fetchedAt the location where it is fetched; null where it is brought
 */
public record Demand(
    long cartId,
    Map<Long, Integer> quantities,
    Market market,
    @Nullable String destination,
    @Nullable Long fetchedAt) {

  /**
   * The locations that may send it: those in the country that it goes to first, then as the market
   * ranks them; empty for a market that every location serves. What is fetched is only sent to
   * where it lies.
   */
  List<Long> locations() {
    if (fetchedAt != null) {
      return List.of(fetchedAt);
    }
    return market.locations().stream()
        .sorted(Comparator.comparing(location -> !location.country().equals(destination)))
        .map(Location::id)
        .toList();
  }
}
