package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.Assortment;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what markets show of products from the rows of every feature. */
@Component
public class Assembler {

  private final ProductRowReader rows;
  private final ReferenceReader references;
  private final Markets markets;
  private final JsonMapper json;

  Assembler(ProductRowReader rows, ReferenceReader references, Markets markets, JsonMapper json) {
    this.rows = rows;
    this.references = references;
    this.markets = markets;
    this.json = json;
  }

  /**
   * The products as the market shows them at an instant. The number of SQL statements does not
   * depend on how many there are.
   *
   * @param productIds the products' keys
   * @param market where they are shown
   * @param now the instant that prices, publish windows and ages are reckoned at
   * @return those that the market shows, in no order; the rest are absent
   */
  public Mono<List<AssembledProduct>> assemble(
      Collection<Long> productIds, Market market, Instant now) {
    return assembly(productIds, markets.all(), now)
        .map(
            batch ->
                batch.assemble(List.of(market)).byMarket().getOrDefault(market.id(), List.of()));
  }

  /** The products as each of these markets shows them: read once, put together for each. */
  public Mono<Assembly> assembleAll(
      Collection<Long> productIds, Collection<Market> shownIn, Instant now) {
    return assembly(productIds, shownIn, now).map(batch -> batch.assemble(shownIn));
  }

  /**
   * A full batch keeps a processor busy for a while, and the first words of a locale load its
   * collation from a file: not on a thread that serves connections.
   */
  private Mono<BatchAssembly> assembly(
      Collection<Long> productIds, Collection<Market> looked, Instant now) {
    return rows.read(productIds, looked, now)
        .flatMap(
            read ->
                references
                    .of(read.all())
                    .publishOn(Schedulers.boundedElastic())
                    .map(reference -> new BatchAssembly(read, in(looked, reference, read, now))));
  }

  private List<MarketAssembly> in(
      Collection<Market> looked, Reference reference, ProductRows read, Instant now) {
    return looked.stream()
        .map(
            market ->
                new MarketAssembly(
                    market,
                    MarketTexts.of(market, markets),
                    assortment(market),
                    reference,
                    read,
                    now))
        .toList();
  }

  private Assortment assortment(Market market) {
    return Assortment.stored(
        market.assortmentRule() == null ? null : json.readTree(market.assortmentRule()));
  }
}
