package dev.vitrine.feed.model;

import dev.vitrine.behaviour.Trail;
import dev.vitrine.behaviour.Trails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongToIntFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Learns the models from the trails: all of them, or what changed. Both give the same, but that a
 * partial build takes the popularity of products whose trails did not change as it was last
 * counted.
 */
@Component
public class ModelBuilds {

  private static final int NEIGHBOURS_KEPT = 60;
  private static final int WRITTEN_AT_ONCE = 500;

  private final Trails trails;
  private final NeighbourRepository repository;

  /** One thread, so that learning never takes more than one core from those who serve. */
  private final Scheduler learning = Schedulers.newSingle("learning", true);

  ModelBuilds(Trails trails, NeighbourRepository repository) {
    this.trails = trails;
    this.repository = repository;
  }

  /** Learns every model from all trails. */
  public Mono<Void> all() {
    Instant begun = Instant.now();
    return read(trails.all())
        .flatMapMany(read -> Flux.fromIterable(read.values()))
        .concatMap(paths -> all(paths).then(repository.removeOlder(paths.model(), begun)))
        .then();
  }

  private Mono<Void> all(Paths paths) {
    CoOccurrence learner = new CoOccurrence(paths, product -> 0, NEIGHBOURS_KEPT);
    return write(paths.model(), learner, IntStream.range(0, paths.productCount()).boxed().toList());
  }

  /** Learns anew where these products lead. */
  public Mono<Void> of(Collection<Long> productIds) {
    return read(trails.through(productIds))
        .flatMapMany(read -> Flux.fromIterable(read.values()))
        .concatMap(paths -> of(productIds, paths))
        .then();
  }

  private Mono<Void> of(Collection<Long> productIds, Paths paths) {
    Set<Long> changed = new HashSet<>(productIds);
    Set<Long> gone = new HashSet<>(productIds);
    List<Integer> sources = new ArrayList<>();
    List<Long> others = new ArrayList<>();
    for (int number = 0; number < paths.productCount(); number++) {
      long product = paths.product(number);
      if (changed.contains(product)) {
        sources.add(number);
        gone.remove(product);
      } else {
        others.add(product);
      }
    }
    return repository
        .people(paths.model(), others)
        .flatMap(known -> write(paths, sources, product -> known.getOrDefault(product, 0)))
        .then(repository.remove(paths.model(), gone));
  }

  private Mono<Void> write(Paths paths, List<Integer> sources, LongToIntFunction people) {
    return write(paths.model(), new CoOccurrence(paths, people, NEIGHBOURS_KEPT), sources);
  }

  private Mono<Void> write(PairModel model, CoOccurrence learner, List<Integer> sources) {
    return Flux.fromIterable(sources)
        .publishOn(learning)
        .map(learner::of)
        .buffer(WRITTEN_AT_ONCE)
        .concatMap(learnt -> repository.write(model, learnt), 1)
        .then();
  }

  private Mono<Map<PairModel, Paths>> read(Flux<Trail> read) {
    return read.publishOn(learning).reduceWith(ModelBuilds::empty, ModelBuilds::add);
  }

  private static Map<PairModel, Paths> empty() {
    Map<PairModel, Paths> paths = new EnumMap<>(PairModel.class);
    for (PairModel model : PairModel.values()) {
      paths.put(model, new Paths(model));
    }
    return paths;
  }

  private static Map<PairModel, Paths> add(Map<PairModel, Paths> all, Trail trail) {
    all.values().forEach(paths -> paths.add(trail));
    return all;
  }
}
