package dev.vitrine.feed.source;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.vitrine.feed.Candidate;
import dev.vitrine.feed.CandidateSource;
import dev.vitrine.feed.Moment;
import dev.vitrine.feed.Reason;
import dev.vitrine.feed.ReasonCode;
import dev.vitrine.feed.Strategy;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** The same for everybody in a market: looked up every while. */
class MarketShelf implements CandidateSource {

  private static final Duration FRESH = Duration.ofSeconds(20);
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Strategy strategy;
  private final AsyncLoadingCache<Long, List<Candidate>> cache;

  /**
   * A shelf for each market.
   *
   * @param products gives the keys of a market's products in their order
   */
  MarketShelf(
      Strategy strategy,
      ReasonCode reason,
      Markets markets,
      Function<Market, Mono<List<Long>>> products) {
    this.strategy = strategy;
    this.cache =
        Caffeine.newBuilder()
            .refreshAfterWrite(FRESH)
            .expireAfterWrite(KEPT)
            .buildAsync(
                (market, executor) ->
                    Mono.justOrEmpty(markets.byId(market))
                        .flatMap(products)
                        .map(found -> Ranks.candidates(found, Reason.of(reason)))
                        .defaultIfEmpty(List.of())
                        .toFuture());
  }

  @Override
  public Strategy strategy() {
    return strategy;
  }

  @Override
  public Mono<List<Candidate>> candidates(Moment moment) {
    return Mono.fromFuture(() -> cache.get(moment.shop().market().id()), true);
  }
}
