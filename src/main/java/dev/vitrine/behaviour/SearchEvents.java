package dev.vitrine.behaviour;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What visitors searched for and clicked; never who. */
@Service
public class SearchEvents {

  private final SearchEventRepository repository;

  SearchEvents(SearchEventRepository repository) {
    this.repository = repository;
  }

  /**
   * Queries that at least so many different visitors made, the most popular first.
   *
   * @param people how many visitors at least; fewer than 2 would tell of one
   */
  public Mono<List<Popular>> popular(Instant since, int people, int limit) {
    return repository.popular(since, Math.max(2, people), limit).collectList();
  }

  /** Clicks on what was found, by query, product and place. */
  public Mono<List<Clicked>> clicks(Instant since, int limit) {
    return repository.clicks(since, limit).collectList();
  }

  /**
   * A query that many made.
   *
   * @param marketId the market's key; 0 where it is unknown
   * @param query in lower case
   * @param people how many visitors
   */
  public record Popular(long marketId, String query, int people) {}

  /**
   * Clicks on a product that a query found.
   *
   * @param marketId the market's key; 0 where it is unknown
   * @param query in lower case
   * @param productId the product's key
   * @param position where it stood, from 0
   * @param clicks how many
   * @param people of how many visitors
   */
  public record Clicked(
      long marketId, String query, long productId, int position, long clicks, int people) {}
}
