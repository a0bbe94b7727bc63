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
 */
public record Demand(
    long cartId, Map<Long, Integer> quantities, Market market, @Nullable String destination) {

  /**
   * The locations that may send it: those in the country that it goes to first, then as the market
   * ranks them; empty for a market that every location serves.
   */
  List<Long> locations() {
    return market.locations().stream()
        .sorted(Comparator.comparing(location -> !location.country().equals(destination)))
        .map(Location::id)
        .toList();
  }
}
