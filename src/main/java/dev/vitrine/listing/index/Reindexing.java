package dev.vitrine.listing.index;

import dev.vitrine.listing.index.IndexRun.Kind;
import dev.vitrine.market.Market;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Builds markets' indices anew while they are read and written, and puts them right. */
@Service
public class Reindexing {

  private final IndexRunRepository runs;

  Reindexing(IndexRunRepository runs) {
    this.runs = runs;
  }

  /**
   * Asks for the indices of markets to be built anew. Some instance takes it up before long, one
   * run per market at a time; asking again while one waits gives the waiting one.
   */
  public Flux<IndexRun> start(Collection<Market> markets) {
    return request(Kind.REINDEX, markets);
  }

  /**
   * Asks for the indices of markets to be compared with the database. What is missing, stale or
   * orphaned is counted in the run and put right by the way of every other change.
   */
  public Flux<IndexRun> reconcile(Collection<Market> markets) {
    return request(Kind.RECONCILE, markets);
  }

  private Flux<IndexRun> request(Kind kind, Collection<Market> markets) {
    return Flux.fromIterable(markets)
        .concatMap(market -> runs.request(kind, market.id(), Duration.ZERO));
  }

  /** How far a run is; empty for an unknown one. */
  public Mono<IndexRun> status(UUID id) {
    return runs.byId(id);
  }

  /** The runs that were asked for last, the latest first. */
  public Flux<IndexRun> latest(int limit) {
    return runs.latest(limit);
  }
}
