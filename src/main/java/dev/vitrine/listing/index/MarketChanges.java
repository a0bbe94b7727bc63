package dev.vitrine.listing.index;

import dev.vitrine.listing.index.IndexRun.Kind;
import dev.vitrine.platform.outbox.OutboxListener;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Builds a market's index anew when the market itself changed: every document depends on it. */
@Component
class MarketChanges implements OutboxListener {

  /** Markets are mostly changed several at a time, with all that belongs to them. */
  private static final Duration SETTLED = Duration.ofSeconds(1);

  private final IndexRunRepository runs;

  MarketChanges(IndexRunRepository runs) {
    this.runs = runs;
  }

  @Override
  public String topic() {
    return "market";
  }

  @Override
  public Mono<Void> on(List<Long> marketIds) {
    return Flux.fromIterable(marketIds)
        .concatMap(market -> runs.request(Kind.REINDEX, market, SETTLED))
        .then();
  }
}
