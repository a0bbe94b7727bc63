package dev.vitrine.pricing;

import dev.vitrine.market.Market;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What things cost, market by market. */
@Service
public class Prices {

  private final PriceRepository repository;

  Prices(PriceRepository repository) {
    this.repository = repository;
  }

  /**
   * The prices of variants in all currencies of a market; one SQL statement, however many.
   *
   * @param variantIds the database's keys
   * @param at the instant at which the prices are in force
   * @return a map from variant to the price by ISO 4217 code; every variant asked for has an entry,
   *     which lacks the currencies that it has no price in
   */
  public Mono<Map<Long, Map<String, MarketPrice>>> of(
      Collection<Long> variantIds, Market market, Instant at) {
    return repository.entries(variantIds, market).map(all -> all.in(market, at));
  }
}
