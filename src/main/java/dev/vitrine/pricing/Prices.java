package dev.vitrine.pricing;

import static java.util.stream.Collectors.toMap;

import dev.vitrine.market.Market;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
   * @return a map from variant to the price by ISO 4217 code; every variant that exists has an
   *     entry, which lacks the currencies that it has no price in
   */
  public Mono<Map<Long, Map<String, MarketPrice>>> of(
      Collection<Long> variantIds, Market market, Instant at) {
    return repository
        .pricedVariants(variantIds, List.of(market))
        .collectMap(PricedVariant::id, variant -> variant.in(market, at));
  }

  /**
   * The prices of variants in several markets; one SQL statement, however many of either.
   *
   * @param variantIds the database's keys
   * @param at the instant at which the prices are in force
   * @return by the market's key, what {@link #of} tells of it
   */
  public Mono<Map<Long, Map<Long, Map<String, MarketPrice>>>> inMarkets(
      Collection<Long> variantIds, Collection<Market> markets, Instant at) {
    return repository
        .pricedVariants(variantIds, markets)
        .collectList()
        .map(variants -> markets.stream().collect(toMap(Market::id, in(variants, at))));
  }

  private static Function<Market, Map<Long, Map<String, MarketPrice>>> in(
      List<PricedVariant> variants, Instant at) {
    return market ->
        variants.stream().collect(toMap(PricedVariant::id, variant -> variant.in(market, at)));
  }

  /**
   * The next instant at which any price of a variant changes by time alone, in any market; one SQL
   * statement, however many.
   *
   * @param after what lies later than this counts
   * @return variants whose prices will not change by time are absent
   */
  public Mono<Map<Long, Instant>> nextChanges(Collection<Long> variantIds, Instant after) {
    return repository.nextChanges(variantIds, after);
  }
}
