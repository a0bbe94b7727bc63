package dev.vitrine.listing.index;

import dev.vitrine.catalog.Products;
import dev.vitrine.listing.index.ListingIndex.State;
import dev.vitrine.market.Market;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Builds an index anew. From the moment that the new index is known, changes are written to both;
 * whatever was committed before is read by the run, which starts reading later than that. Versions
 * see to it that the older of two readings never wins.
 */
@Component
class ReindexJob {

  private static final int PAGES_AT_ONCE = 2;

  private final ListingIndexRepository indices;
  private final ElasticsearchIndices elasticsearch;
  private final IndexNames names;
  private final Products products;
  private final Indexer indexer;
  private final ListingNews news;
  private final TransactionalOperator transaction;
  private final ListingIndexProperties properties;

  ReindexJob(
      ListingIndexRepository indices,
      ElasticsearchIndices elasticsearch,
      IndexNames names,
      Products products,
      Indexer indexer,
      ListingNews news,
      TransactionalOperator transaction,
      ListingIndexProperties properties) {
    this.indices = indices;
    this.elasticsearch = elasticsearch;
    this.names = names;
    this.products = products;
    this.indexer = indexer;
    this.news = news;
    this.transaction = transaction;
    this.properties = properties;
  }

  /** Builds the market's index anew and lets searches read it. */
  Mono<Void> run(Market market, RunProgress progress) {
    return indices
        .draw()
        .map(draw -> fresh(market, draw.version()))
        .flatMap(index -> build(index, market, progress));
  }

  private ListingIndex fresh(Market market, long number) {
    String name = names.index(market.id(), number);
    return new ListingIndex(name, market.id(), IndexDefinition.VERSION, State.BUILDING);
  }

  private Mono<Void> build(ListingIndex index, Market market, RunProgress progress) {
    return indices
        .add(index)
        .then(elasticsearch.create(index.name()))
        .then(fill(index, market, progress))
        .then(elasticsearch.open(index.name()))
        .then(elasticsearch.swap(names.alias(market), index.name()))
        .then(indices.goLive(index).as(transaction::transactional))
        .then(news.tellAll(market.id()))
        .onErrorResume(failure -> indices.retire(index).then(Mono.error(failure)));
  }

  private Mono<Void> fill(ListingIndex index, Market market, RunProgress progress) {
    return pages()
        .flatMap(page -> fillPage(index, market, page).thenReturn(page), PAGES_AT_ONCE)
        .concatMap(page -> progress.looked(page.size()))
        .then();
  }

  private Flux<List<Long>> pages() {
    return page(0)
        .expand(ids -> ids.isEmpty() ? Mono.empty() : page(ids.getLast()))
        .filter(ids -> !ids.isEmpty());
  }

  private Mono<List<Long>> page(long after) {
    return products.idsAfter(after, properties.page()).collectList();
  }

  /**
   * In a transaction, so that a run takes one connection per page and leaves the rest to readers.
   */
  private Mono<Void> fillPage(ListingIndex index, Market market, List<Long> ids) {
    return indexer
        .fill(index, market, ids)
        .as(transaction::transactional)
        .retryWhen(Persistence.whileUnavailable());
  }
}
