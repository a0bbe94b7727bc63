package dev.vitrine.behaviour.recording;

import java.util.Map;
import java.util.Set;

/**
 * What the shop has of what events name.
 *
 * @param things what there is
 * @param variants keys of variants that there are, each with its product's
 */
record Known(Set<Named> things, Map<Long, Long> variants) {

  /**
   * Something that an event names.
   *
   * @param type as global ids tell it
   * @param key the database's
   */
  record Named(String type, long key) {}
}
