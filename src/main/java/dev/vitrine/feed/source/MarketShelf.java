package dev.vitrine.feed.source;

import com.github.benmanes.caffeine.cache.AsyncCacheLoader;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * The same for everybody in a market: looked up every while, and the more seldom the longer that
 * takes, so that a shop of much history is not busy with its shelves.
 */
class MarketShelf implements CandidateSource {

  private static final Duration FRESH = Duration.ofSeconds(20);
  private static final Duration KEPT = Duration.ofMinutes(10);

  /** For so many times as long as the last lookup took there is none, if that is not too long. */
  private static final int REST = 200;

  private final Strategy strategy;
  private final AsyncLoadingCache<Long, Shelf> cache;

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
                new Lookup(
                    market ->
                        Mono.justOrEmpty(markets.byId(market))
                            .flatMap(products)
                            .map(found -> Ranks.candidates(found, Reason.of(reason)))
                            .defaultIfEmpty(List.of())));
  }

  @Override
  public Strategy strategy() {
    return strategy;
  }

  @Override
  public Mono<List<Candidate>> candidates(Moment moment) {
    return Mono.fromFuture(() -> cache.get(moment.shop().market().id()), true)
        .map(Shelf::candidates);
  }

  /** For how long nothing is looked up after a lookup that took so long: never longer than kept. */
  static Duration rest(Duration took) {
    Duration rest = took.multipliedBy(REST);
    return rest.compareTo(KEPT) < 0 ? rest : KEPT;
  }

  /** What stands on a shelf, and until when, by the nanoseconds of this machine, it may rest. */
  record Shelf(List<Candidate> candidates, long restsUntil) {}

  /** Looks up what stands on a market's shelf, unless it rests. */
  record Lookup(Function<Long, Mono<List<Candidate>>> candidates)
      implements AsyncCacheLoader<Long, Shelf> {

    @Override
    public CompletableFuture<Shelf> asyncLoad(Long market, Executor executor) {
      long begin = System.nanoTime();
      return candidates
          .apply(market)
          .map(
              found -> {
                long now = System.nanoTime();
                return new Shelf(found, now + rest(Duration.ofNanos(now - begin)).toNanos());
              })
          .toFuture();
    }

    @Override
    public CompletableFuture<Shelf> asyncReload(Long market, Shelf shelf, Executor executor) {
      return System.nanoTime() - shelf.restsUntil() < 0
          ? CompletableFuture.completedFuture(shelf)
          : asyncLoad(market, executor);
    }
  }
}
