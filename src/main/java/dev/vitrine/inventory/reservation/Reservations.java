package dev.vitrine.inventory.reservation;

import dev.vitrine.catalog.Products;
import dev.vitrine.inventory.reservation.Allocation.Found;
import dev.vitrine.inventory.reservation.Allocation.Part;
import dev.vitrine.inventory.reservation.Allocation.Short;
import dev.vitrine.platform.outbox.Outbox;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Promises and sells stock. Whoever wants some of a variant holds its rows until their transaction
 * ends, so that nothing is ever promised twice; all take them in the same order, so that nobody
 * waits for somebody who waits for them.
 */
@Service
public class Reservations {

  private final ReservationRepository repository;
  private final Products products;
  private final Outbox outbox;

  Reservations(ReservationRepository repository, Products products, Outbox outbox) {
    this.repository = repository;
    this.products = products;
    this.outbox = outbox;
  }

  /**
   * Holds a demand for a while, in the caller's transaction, instead of what its cart held before.
   */
  public Mono<Allocation> reserve(Demand demand, Duration time) {
    return allocate(demand)
        .flatMap(
            allocation ->
                switch (allocation) {
                  case Short lacking -> Mono.just(allocation);
                  case Found(List<Part> parts) ->
                      repository
                          .reserve(demand.cartId(), parts, time)
                          .then(announce(demand.quantities().keySet()))
                          .thenReturn(allocation);
                });
  }

  /**
   * Finds out in the caller's transaction who sends a demand, what its cart held counting as free.
   * It stays free for the transaction's own {@link #sell} until the transaction ends.
   */
  public Mono<Allocation> allocate(Demand demand) {
    return repository
        .lock(demand.quantities().keySet())
        .zipWhen(locked -> repository.own(demand.cartId()).collectList(), Shelf::with)
        .map(shelf -> shelf.allocate(demand));
  }

  /** Takes what was allocated off the shelves for an order, in the caller's transaction. */
  public Mono<Void> sell(Demand demand, long orderId, Found allocation) {
    return repository
        .sell(demand.cartId(), orderId, allocation.parts())
        .then(announce(demand.quantities().keySet()));
  }

  /** Puts what was sold to an order back on the shelves, in the caller's transaction. */
  public Mono<Void> takeBack(long orderId, List<Part> parts) {
    Set<Long> variants = new HashSet<>();
    parts.forEach(part -> variants.add(part.variantId()));
    return repository
        .lock(variants)
        .then(repository.takeBack(orderId, parts))
        .then(announce(variants));
  }

  /** How many of which variants a cart holds. */
  public Mono<Map<Long, Integer>> held(long cartId) {
    return repository
        .own(cartId)
        .collect(
            HashMap::new,
            (held, part) -> held.merge(part.variantId(), part.quantity(), Integer::sum));
  }

  /** What was sold to an order and not taken back, by the ledger. */
  public Mono<List<Part>> sold(long orderId) {
    return repository.sold(orderId).collectList();
  }

  /** Who sends what of orders, by the ledger: nothing of what was taken back or nobody counts. */
  public Flux<Source> sources(Collection<Long> orderIds) {
    return repository.sources(orderIds);
  }

  /** Frees what was held for too long, in the caller's transaction. */
  Mono<Void> expire() {
    return repository.expire().flatMap(this::announce);
  }

  private Mono<Void> announce(Collection<Long> variants) {
    return products
        .idsByVariant(variants)
        .flatMap(owners -> outbox.append("product", owners.values()));
  }
}
