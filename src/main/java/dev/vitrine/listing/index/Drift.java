package dev.vitrine.listing.index;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Products whose documents do not agree with the database.
 *
 * @param missing shown by the market, without a document
 * @param stale with a document that says something else
 * @param orphaned with a document, not shown by the market
 */
record Drift(Set<Long> missing, Set<Long> stale, Set<Long> orphaned) {

  static final Drift NONE = new Drift(Set.of(), Set.of(), Set.of());

  /**
   * Compares digests of documents by product.
   *
   * @param expected those that there should be
   * @param found those that there are
   */
  static Drift between(Map<Long, String> expected, Map<Long, String> found) {
    Set<Long> missing = new TreeSet<>(expected.keySet());
    missing.removeAll(found.keySet());
    Set<Long> orphaned = new TreeSet<>(found.keySet());
    orphaned.removeAll(expected.keySet());
    Set<Long> stale = new TreeSet<>(expected.keySet());
    stale.removeIf(id -> !found.containsKey(id) || found.get(id).equals(expected.get(id)));
    return new Drift(missing, stale, orphaned);
  }

  boolean isNone() {
    return missing.isEmpty() && stale.isEmpty() && orphaned.isEmpty();
  }

  /** All products concerned. */
  Set<Long> products() {
    Set<Long> all = new TreeSet<>(missing);
    all.addAll(stale);
    all.addAll(orphaned);
    return all;
  }
}
