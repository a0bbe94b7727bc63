package dev.vitrine.listing.index;

import dev.vitrine.catalog.Products;
import dev.vitrine.listing.assembly.AssembledProduct;
import dev.vitrine.listing.assembly.Assembler;
import dev.vitrine.listing.assembly.Assembly;
import dev.vitrine.market.Market;
import dev.vitrine.platform.outbox.Outbox;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Compares a market's index with the database, range by range of products' keys, and announces what
 * does not agree as changed: the indexer puts it right.
 */
@Component
class ReconcileJob {

  /** Changes under way look like drift: what was found is looked at again after so long. */
  private static final Duration SECOND_LOOK = Duration.ofSeconds(2);

  private final ListingIndexRepository indices;
  private final Products products;
  private final Assembler assembler;
  private final DocumentJson json;
  private final IndexDigests digests;
  private final IndexNames names;
  private final Outbox outbox;
  private final TransactionalOperator transaction;
  private final ListingIndexProperties properties;

  ReconcileJob(
      ListingIndexRepository indices,
      Products products,
      Assembler assembler,
      DocumentJson json,
      IndexDigests digests,
      IndexNames names,
      Outbox outbox,
      TransactionalOperator transaction,
      ListingIndexProperties properties) {
    this.indices = indices;
    this.products = products;
    this.assembler = assembler;
    this.json = json;
    this.digests = digests;
    this.names = names;
    this.outbox = outbox;
    this.transaction = transaction;
    this.properties = properties;
  }

  /** Compares and puts right all of the market's index. */
  Mono<Void> run(Market market, RunProgress progress) {
    return range(0)
        .expand(range -> range.isLast() ? Mono.empty() : range(range.last()))
        .concatMap(range -> reconcile(market, range, progress))
        .then();
  }

  private Mono<Range> range(long after) {
    return products
        .idsAfter(after, properties.page())
        .collectList()
        .map(ids -> new Range(after, ids));
  }

  private Mono<Void> reconcile(Market market, Range range, RunProgress progress) {
    return Mono.zip(
            expected(market, range.ids()),
            digests.between(names.alias(market), range.after(), range.last()),
            Drift::between)
        .retryWhen(Persistence.whileUnavailable())
        .flatMap(drift -> drift.isNone() ? Mono.just(drift) : lookAgain(market, drift.products()))
        .flatMap(drift -> repair(drift).then(progress.found(drift)))
        .then(progress.looked(range.ids().size()));
  }

  private Mono<Drift> lookAgain(Market market, Set<Long> suspects) {
    return Mono.delay(SECOND_LOOK)
        .then(
            Mono.zip(
                expected(market, suspects),
                digests.of(names.alias(market), suspects),
                Drift::between));
  }

  private Mono<Map<Long, String>> expected(Market market, Collection<Long> ids) {
    return indices
        .draw()
        .flatMap(draw -> assembler.assembleAll(ids, List.of(market), draw.at()))
        .map(assembly -> expected(market, assembly))
        .as(transaction::transactional);
  }

  private Map<Long, String> expected(Market market, Assembly assembly) {
    Map<Long, String> expected = new HashMap<>();
    for (AssembledProduct product : assembly.byMarket().getOrDefault(market.id(), List.of())) {
      DocumentJson.Document document = json.write(product);
      expected.put(document.id(), document.digest());
    }
    return expected;
  }

  private Mono<Void> repair(Drift drift) {
    return outbox.append(Indexer.TOPIC, drift.products());
  }

  /**
   * Products in the order of their keys, and the keys between them that nobody holds.
   *
   * @param after the last key of the range before
   * @param ids the products of the range; none: all keys that remain
   */
  private record Range(long after, List<Long> ids) {

    boolean isLast() {
      return ids.isEmpty();
    }

    long last() {
      return ids.isEmpty() ? Long.MAX_VALUE : ids.getLast();
    }
  }
}
