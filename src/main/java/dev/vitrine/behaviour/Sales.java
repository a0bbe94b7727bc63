package dev.vitrine.behaviour;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What sold where. */
@Service
public class Sales {

  /** The market key that counts sales whose market is unknown. */
  public static final long ANYWHERE = 0;

  private final SalesRepository repository;

  Sales(SalesRepository repository) {
    this.repository = repository;
  }

  /**
   * Units sold of each product, by market key; {@link #ANYWHERE} holds those whose market is
   * unknown. One SQL statement, however many.
   *
   * @return a map with an entry for every product asked for
   */
  public Mono<Map<Long, Map<Long, Long>>> of(Collection<Long> productIds) {
    return repository.units(productIds);
  }
}
