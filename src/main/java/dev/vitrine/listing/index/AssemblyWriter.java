package dev.vitrine.listing.index;

import dev.vitrine.listing.assembly.AssembledProduct;
import dev.vitrine.listing.assembly.Assembly;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes assembled products into indices, and removes those that a market does not show. */
@Component
class AssemblyWriter {

  /** A request of some megabytes keeps Elasticsearch busiest; larger ones only hold memory. */
  private static final int BYTES = 4 << 20;

  private static final int AT_ONCE = 2;

  private final DocumentJson json;
  private final BulkWriter bulk;

  AssemblyWriter(DocumentJson json, BulkWriter bulk) {
    this.json = json;
    this.bulk = bulk;
  }

  /**
   * Makes indices agree with what was assembled.
   *
   * @param ids all products that were looked at
   * @param assembly what was found
   * @param indices where to write
   * @param version the draw before the products were read
   * @param visibly whether to complete only when searches see it
   */
  Mono<Void> write(
      Collection<Long> ids,
      Assembly assembly,
      List<ListingIndex> indices,
      long version,
      boolean visibly) {
    return Flux.fromIterable(bodies(ids, assembly, indices, version))
        .flatMap(body -> visibly ? bulk.writeVisibly(body) : bulk.write(body), AT_ONCE)
        .then();
  }

  private List<BulkBody> bodies(
      Collection<Long> ids, Assembly assembly, List<ListingIndex> indices, long version) {
    List<BulkBody> bodies = new ArrayList<>(List.of(new BulkBody()));
    for (ListingIndex index : indices) {
      List<AssembledProduct> shown =
          assembly.byMarket().getOrDefault(index.marketId(), List.of()).stream()
              .filter(product -> !assembly.failed().contains(product.card().id()))
              .toList();
      for (AssembledProduct product : shown) {
        roomIn(bodies).write(index.name(), json.write(product), version);
      }
      unshown(ids, shown, assembly).forEach(id -> roomIn(bodies).remove(index.name(), id, version));
    }
    return bodies;
  }

  private static BulkBody roomIn(List<BulkBody> bodies) {
    if (bodies.getLast().size() > BYTES) {
      bodies.add(new BulkBody());
    }
    return bodies.getLast();
  }

  private static Set<Long> unshown(
      Collection<Long> ids, List<AssembledProduct> shown, Assembly assembly) {
    Set<Long> unshown = new HashSet<>(ids);
    shown.forEach(product -> unshown.remove(product.card().id()));
    unshown.removeAll(assembly.failed());
    return unshown;
  }
}
