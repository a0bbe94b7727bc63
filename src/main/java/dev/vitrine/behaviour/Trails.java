package dev.vitrine.behaviour;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The ways of visitors through the shop, for those who learn from them. They tell nobody's name.
 */
@Service
public class Trails {

  private final TrailRepository repository;
  private final TrailNewsRepository news;

  Trails(TrailRepository repository, TrailNewsRepository news) {
    this.repository = repository;
    this.news = news;
  }

  /** Every visitor's trail, streamed. */
  public Flux<Trail> all() {
    return repository.all();
  }

  /**
   * The trails of those who lately met any of the products, streamed.
   *
   * @param productIds keys of products
   */
  public Flux<Trail> through(Collection<Long> productIds) {
    return repository.through(productIds);
  }

  /**
   * How many products have trails that changed and that nobody has taken up.
   *
   * @param most counts no further than this
   */
  public Mono<Integer> changed(int most) {
    return news.count(most);
  }

  /**
   * Takes up products whose trails have changed and were left alone for a while. Others do not get
   * them for some minutes, by when they should be {@link #settle settled}.
   *
   * @param most how many at most
   * @param quiet for how long nothing must have happened with them
   */
  public Mono<List<Long>> take(int most, Duration quiet) {
    return news.take(most, quiet).collectList();
  }

  /** Says that what was learnt of these products is up to date as of when they were taken up. */
  public Mono<Void> settle(Collection<Long> productIds) {
    return news.settle(productIds);
  }
}
