package dev.vitrine.listing.index;

import dev.vitrine.listing.index.ListingIndex.State;
import dev.vitrine.platform.background.Recurring;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sees to it that every market has an index of the present mapping and none besides: also after a
 * crash, after an upgrade, and after somebody removed an index by hand. Every instance does it;
 * doing it twice is harmless.
 */
@Component
class IndexUpkeep extends Recurring {

  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

  private final IndexUpkeepRepository upkeep;
  private final ListingIndexRepository indices;
  private final IndexRunRepository runs;
  private final ElasticsearchIndices elasticsearch;
  private final IndexNames names;
  private final TransactionalOperator transaction;
  private final ListingIndexProperties properties;

  IndexUpkeep(
      IndexUpkeepRepository upkeep,
      ListingIndexRepository indices,
      IndexRunRepository runs,
      ElasticsearchIndices elasticsearch,
      IndexNames names,
      TransactionalOperator transaction,
      ListingIndexProperties properties) {
    this.upkeep = upkeep;
    this.indices = indices;
    this.runs = runs;
    this.elasticsearch = elasticsearch;
    this.names = names;
    this.transaction = transaction;
    this.properties = properties;
  }

  @Override
  public String name() {
    return "Upkeep of the indices";
  }

  @Override
  protected Duration pause() {
    return properties.upkeep();
  }

  @Override
  protected Mono<Void> task() {
    return beginAbandonedAgain()
        .then(endUnfinished())
        .then(retireLost())
        .then(upkeep.retireWithoutMarket())
        .then(upkeep.requestMissing(IndexDefinition.VERSION, PAUSE_AFTER_FAILURE))
        .then(removeExpired());
  }

  private Mono<Void> beginAbandonedAgain() {
    return runs.endAbandoned(properties.abandoned())
        .concatMap(run -> runs.request(run.kind(), run.marketId(), Duration.ZERO))
        .then();
  }

  /** A run may have ended between the swap and the note of it: then the index is live. */
  private Mono<Void> endUnfinished() {
    return Mono.zip(indices.all().collectList(), upkeep.unfinished().collectList())
        .flatMapIterable(it -> in(it.getT1(), it.getT2()))
        .concatMap(
            index -> isRead(index).flatMap(read -> read ? goLive(index) : indices.retire(index)))
        .then();
  }

  private static List<ListingIndex> in(List<ListingIndex> all, List<String> unfinished) {
    return all.stream().filter(index -> unfinished.contains(index.name())).toList();
  }

  private Mono<Boolean> isRead(ListingIndex index) {
    return elasticsearch
        .aliased(names.alias(index.marketId()))
        .map(read -> read.contains(index.name()));
  }

  private Mono<Void> goLive(ListingIndex index) {
    return indices.goLive(index).as(transaction::transactional);
  }

  /** An index that should be read and is not, is gone: its market needs a new one. */
  private Mono<Void> retireLost() {
    return Mono.zip(indices.all().collectList(), elasticsearch.aliased(names.pattern()))
        .flatMapMany(it -> Flux.fromIterable(lost(it.getT1(), it.getT2())))
        .concatMap(indices::retire)
        .then();
  }

  private static List<ListingIndex> lost(List<ListingIndex> all, Set<String> read) {
    return all.stream()
        .filter(index -> index.state() == State.LIVE && !read.contains(index.name()))
        .toList();
  }

  private Mono<Void> removeExpired() {
    return indices
        .expired(properties.grace())
        .concatMap(index -> elasticsearch.remove(index.name()).then(indices.remove(index)))
        .then();
  }
}
