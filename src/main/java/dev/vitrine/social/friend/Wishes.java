package dev.vitrine.social.friend;

import java.util.Collection;
import reactor.core.publisher.Flux;

/** Knows what customers wish for. Whoever keeps their wishlists is it. */
public interface Wishes {

  /**
   * What customers keep for later, customer by customer, the latest first.
   *
   * @param customerIds keys of customers
   * @param most how many of each at most
   */
  Flux<Wish> of(Collection<Long> customerIds, int most);

  /** A product that a customer wishes for. */
  record Wish(long customer, long product) {}
}
