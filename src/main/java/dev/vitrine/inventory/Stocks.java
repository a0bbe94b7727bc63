package dev.vitrine.inventory;

import dev.vitrine.market.Market;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What is there to be bought. */
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
        .map(levels -> levels.in(market, properties.lowStockThreshold()));
  }
}
