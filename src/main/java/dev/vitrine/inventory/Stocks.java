package dev.vitrine.inventory;

import static java.util.stream.Collectors.toMap;

import dev.vitrine.market.Location;
import dev.vitrine.market.Market;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What is there to be bought, and when it would arrive. */
@Service
public class Stocks {

  private final StockRepository repository;
  private final InventoryProperties properties;

  Stocks(StockRepository repository, InventoryProperties properties) {
    this.repository = repository;
    this.properties = properties;
  }

  /**
   * Whether variants can be bought in a market; one SQL statement, however many.
   *
   * @param variantIds the database's keys
   * @return a map with an entry for every variant asked for
   */
  public Mono<Map<Long, Availability>> of(Collection<Long> variantIds, Market market) {
    return repository
        .levels(variantIds)
        .collectMap(
            StockLevels::variantId, levels -> levels.in(market, properties.lowStockThreshold()));
  }

  /**
   * Whether variants can be bought in several markets; one SQL statement, however many of either.
   *
   * @param variantIds the database's keys
   * @return by the market's key, what {@link #of} tells of it
   */
  public Mono<Map<Long, Map<Long, Availability>>> inMarkets(
      Collection<Long> variantIds, Collection<Market> markets) {
    return repository
        .levels(variantIds)
        .collectList()
        .map(levels -> markets.stream().collect(toMap(Market::id, market -> in(market, levels))));
  }

  private Map<Long, Availability> in(Market market, List<StockLevels> levels) {
    return levels.stream()
        .collect(
            toMap(
                StockLevels::variantId, level -> level.in(market, properties.lowStockThreshold())));
  }

  /**
   * When something would arrive if it were ordered now; reckoned in memory, since it changes with
   * the hour.
   *
   * @param availability as told by {@link #of}
   * @return empty when it is sold out, or where nobody counts and no location is known
   */
  public Optional<DeliveryEstimate> delivery(
      Availability availability, Market market, Instant orderedAt) {
    return market.locations().stream()
        .filter(location -> Long.valueOf(location.id()).equals(availability.locationId()))
        .findFirst()
        .map(from -> estimate(from, availability.availableFrom(), orderedAt));
  }

  /** What can only be sent later is reckoned as if it were ordered then. */
  private DeliveryEstimate estimate(Location from, @Nullable LocalDate later, Instant orderedAt) {
    Instant sendable = later == null ? orderedAt : later.atStartOfDay(from.timeZone()).toInstant();
    return DeliveryEstimate.of(
        from, sendable.isAfter(orderedAt) ? sendable : orderedAt, properties.deliverySpreadDays());
  }
}
