package dev.vitrine.listing.index;

import dev.vitrine.catalog.Products;
import dev.vitrine.listing.assembly.Assembler;
import dev.vitrine.listing.index.ListingIndex.State;
import dev.vitrine.market.Market;
import dev.vitrine.market.Markets;
import dev.vitrine.platform.outbox.OutboxListener;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Brings products that changed into the index of every market. Replay and disorder are harmless:
 * each round reads the rows anew and writes with a version that was drawn before it read.
 */
@Component
class Indexer implements OutboxListener {

  /** The topic of products of which something changed that a market shows. */
  static final String TOPIC = "product";

  private final ListingIndexRepository indices;
  private final ElasticsearchIndices elasticsearch;
  private final Products products;
  private final Markets markets;
  private final Assembler assembler;
  private final AssemblyWriter writer;
  private final AgendaRepository agenda;
  private final ListingNews news;
  private final ListingIndexProperties properties;

  Indexer(
      ListingIndexRepository indices,
      ElasticsearchIndices elasticsearch,
      Products products,
      Markets markets,
      Assembler assembler,
      AssemblyWriter writer,
      AgendaRepository agenda,
      ListingNews news,
      ListingIndexProperties properties) {
    this.indices = indices;
    this.elasticsearch = elasticsearch;
    this.products = products;
    this.markets = markets;
    this.assembler = assembler;
    this.writer = writer;
    this.agenda = agenda;
    this.news = news;
    this.properties = properties;
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  /** Indexes the products and the bundles that hold them, and tells of it once searches see it. */
  @Override
  public Mono<Void> on(List<Long> productIds) {
    return products
        .bundlesOf(productIds)
        .collectList()
        .map(bundles -> union(productIds, bundles))
        .flatMap(ids -> indices.all().collectList().flatMap(all -> index(ids, all)));
  }

  private static Set<Long> union(Collection<Long> some, Collection<Long> others) {
    Set<Long> union = new TreeSet<>(some);
    union.addAll(others);
    return union;
  }

  private Mono<Void> index(Set<Long> ids, List<ListingIndex> all) {
    List<ListingIndex> live = in(State.LIVE, all);
    List<ListingIndex> building = in(State.BUILDING, all);
    // Searches see a few changes with the next periodic refresh, and very many by a refresh at the
    // end: waiting for a periodic one after every page would take as long as the pages themselves.
    boolean few = ids.size() <= properties.page();
    return Flux.fromIterable(ids)
        .buffer(properties.page())
        .concatMap(page -> indexPage(page, live, building, few))
        .then(few ? Mono.empty() : elasticsearch.refresh(names(live)))
        .then(Mono.defer(() -> news.tell(marketIds(live), ids)));
  }

  private static List<ListingIndex> in(State state, List<ListingIndex> all) {
    return all.stream().filter(index -> index.state() == state).toList();
  }

  private static List<String> names(List<ListingIndex> indices) {
    return indices.stream().map(ListingIndex::name).toList();
  }

  private static List<Long> marketIds(List<ListingIndex> indices) {
    return indices.stream().map(ListingIndex::marketId).distinct().toList();
  }

  private Mono<Void> indexPage(
      List<Long> ids, List<ListingIndex> live, List<ListingIndex> building, boolean visibly) {
    return indices
        .draw()
        .flatMap(
            draw ->
                assembler
                    .assembleAll(ids, marketsOf(live, building), draw.at())
                    .flatMap(
                        assembly ->
                            writer
                                .write(ids, assembly, live, draw.version(), visibly)
                                .then(writer.write(ids, assembly, building, draw.version(), false))
                                .then(agenda.replace(ids, assembly.changes(), draw.version()))));
  }

  /** Puts products into one index that is being built, and nowhere else. */
  Mono<Void> fill(ListingIndex index, Market market, List<Long> ids) {
    return indices
        .draw()
        .flatMap(
            draw ->
                assembler
                    .assembleAll(ids, List.of(market), draw.at())
                    .flatMap(
                        assembly ->
                            writer
                                .write(ids, assembly, List.of(index), draw.version(), false)
                                .then(agenda.bringForward(assembly.changes(), draw.version()))));
  }

  private List<Market> marketsOf(List<ListingIndex> live, List<ListingIndex> building) {
    Set<Long> ids = union(marketIds(live), marketIds(building));
    return markets.all().stream().filter(market -> ids.contains(market.id())).toList();
  }
}
