package dev.vitrine.behaviour.recording;

import java.util.Map;
import java.util.Set;

/**
 * What the shop has of what events name.
 *
 * @param products keys of products that there are
 * @param variants keys of variants that there are, each with its product's
 * @param listings categories, collections and brands that there are
 */
record Known(Set<Long> products, Map<Long, Long> variants, Set<Listing> listings) {

  /**
   * What products are listed by.
   *
   * @param type {@code Category}, {@code Collection} or {@code Brand}
   */
  record Listing(String type, long key) {}
}
