package dev.vitrine.listing.assembly;

import dev.vitrine.catalog.Product;
import dev.vitrine.market.Market;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a batch of products together, each in every market, one product's failure aside. */
final class BatchAssembly {

  private static final Logger log = LoggerFactory.getLogger(BatchAssembly.class);

  private final ProductRows rows;
  private final List<MarketAssembly> markets;
  private final Map<Long, List<AssembledProduct>> shown = new HashMap<>();
  private final Map<Long, Instant> changes = new HashMap<>();
  private final Set<Long> failed = new HashSet<>();

  /**
   * Takes what was read.
   *
   * @param markets every market that is looked at
   */
  BatchAssembly(ProductRows rows, List<MarketAssembly> markets) {
    this.rows = rows;
    this.markets = markets;
  }

  /** Puts the products together for some of the markets that are looked at. */
  Assembly assemble(Collection<Market> wanted) {
    Set<Long> ids = new HashSet<>();
    wanted.forEach(market -> ids.add(market.id()));
    rows.products().forEach(product -> assembleUnlessItFails(product, ids));
    return new Assembly(shown, failed, changes);
  }

  /** One product that cannot be put together must not hold up all others for ever. */
  private void assembleUnlessItFails(Product product, Set<Long> wanted) {
    try {
      assemble(product, wanted);
    } catch (RuntimeException failure) {
      log.error("Product {} cannot be put together and is left as it is", product.id(), failure);
      failed.add(product.id());
    }
  }

  private void assemble(Product product, Set<Long> wanted) {
    List<Look> looks = markets.stream().map(market -> look(market, product)).toList();
    looks.forEach(look -> look.validUntil().ifPresent(next -> note(product, next)));
    List<Look> showing = looks.stream().filter(Look::isShown).toList();
    List<String> handles = showing.stream().map(look -> look.market().market().handle()).toList();
    showing.stream()
        .filter(look -> wanted.contains(look.marketId()))
        .forEach(look -> assembled(look.marketId()).add(look.assemble(handles)));
  }

  private static Look look(MarketAssembly market, Product product) {
    return new Look(market, market.look(product));
  }

  private List<AssembledProduct> assembled(long marketId) {
    return shown.computeIfAbsent(marketId, market -> new ArrayList<>());
  }

  private void note(Product product, Instant next) {
    changes.merge(product.id(), next, BatchAssembly::earlier);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private record Look(MarketAssembly market, ProductInMarket product) {

    long marketId() {
      return market.market().id();
    }

    boolean isShown() {
      return market.shows(product);
    }

    Optional<Instant> validUntil() {
      return market.validUntil(product);
    }

    AssembledProduct assemble(List<String> handles) {
      return market.assemble(product, handles);
    }
  }
}
