package dev.vitrine.feed.model;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Where products lead. What is often asked for is kept in memory for some seconds: what was learnt
 * meanwhile shows that much later.
 */
@Component
public class Neighbours {

  private static final int PRODUCTS_KEPT = 20_000;
  private static final Duration KEPT = Duration.ofSeconds(20);

  private final NeighbourRepository repository;
  private final AsyncCache<Key, List<Neighbour>> cache =
      Caffeine.newBuilder().maximumSize(PRODUCTS_KEPT).expireAfterWrite(KEPT).buildAsync();

  Neighbours(NeighbourRepository repository) {
    this.repository = repository;
  }

  /**
   * The neighbours of each of the products, the strongest first; one statement for all that are not
   * in memory.
   *
   * @return an entry for every product asked for
   */
  public Mono<Map<Long, List<Neighbour>>> of(PairModel model, Collection<Long> products) {
    if (products.isEmpty()) {
      return Mono.just(Map.of());
    }
    List<Key> keys = products.stream().map(product -> new Key(model, product)).toList();
    return Mono.fromFuture(
            () -> cache.getAll(keys, (missing, executor) -> read(model, missing).toFuture()), true)
        .map(Neighbours::byProduct);
  }

  private Mono<Map<Key, List<Neighbour>>> read(PairModel model, Collection<? extends Key> missing) {
    return repository
        .of(model, missing.stream().map(Key::product).toList())
        .map(
            found ->
                missing.stream()
                    .collect(
                        Collectors.toMap(
                            key -> key, key -> found.getOrDefault(key.product(), List.of()))));
  }

  private static Map<Long, List<Neighbour>> byProduct(Map<Key, List<Neighbour>> found) {
    Map<Long, List<Neighbour>> byProduct = new HashMap<>();
    found.forEach((key, neighbours) -> byProduct.put(key.product(), neighbours));
    return byProduct;
  }

  private record Key(PairModel model, long product) {}
}
