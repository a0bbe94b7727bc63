package dev.vitrine.listing.index;

import dev.vitrine.listing.index.IndexRunPageRepository.Choice;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.graphql.Connection;
import dev.vitrine.platform.graphql.PageRequest;
import dev.vitrine.platform.graphql.TimeCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The work that was ever asked for on markets' indices. */
@Service
public class IndexRuns {

  private static final long NO_MARKET = -1;

  private final IndexRunPageRepository repository;
  private final Markets markets;

  IndexRuns(IndexRunPageRepository repository, Markets markets) {
    this.repository = repository;
    this.markets = markets;
  }

  /**
   * A page of runs, what was asked for last first.
   *
   * @param market those of the market of this handle, none for an unknown one; null for all
   * @param kind those of this kind; null for all
   */
  public Mono<Connection<IndexRun>> page(
      @Nullable String market, IndexRun.@Nullable Kind kind, PageRequest page) {
    Choice choice = new Choice(market == null ? null : idOf(market), kind);
    TimeCursor cursors = new TimeCursor("index runs " + choice);
    return repository
        .from(choice, cursors.start(page), page.backward(), page.size() + 1)
        .collectList()
        .zipWith(repository.count(choice))
        .map(
            found ->
                Connection.ofRows(
                    found.getT1(),
                    page,
                    found.getT2(),
                    run -> cursors.encode(run.requestedAt(), run.id())));
  }

  private Long idOf(String market) {
    return markets.named(market).map(Market::id).orElse(NO_MARKET);
  }
}
