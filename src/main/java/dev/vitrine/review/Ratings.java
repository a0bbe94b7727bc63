package dev.vitrine.review;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What reviewers think of products, taken together. */
@Service
public class Ratings {

  private final ReviewRepository repository;

  Ratings(ReviewRepository repository) {
    this.repository = repository;
  }

  /** The ratings of those products that were reviewed; one SQL statement, however many. */
  public Mono<Map<Long, Rating>> of(Collection<Long> productIds) {
    return repository.ratings(productIds);
  }
}
