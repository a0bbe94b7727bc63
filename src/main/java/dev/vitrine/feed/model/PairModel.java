package dev.vitrine.feed.model;

import static dev.vitrine.behaviour.EventKind.ADDED_TO_CART;
import static dev.vitrine.behaviour.EventKind.COLLECTED;
import static dev.vitrine.behaviour.EventKind.PRODUCT_VIEWED;
import static dev.vitrine.behaviour.EventKind.PURCHASED;
import static dev.vitrine.behaviour.EventKind.SEARCHED;

import dev.vitrine.behaviour.EventKind;
import java.util.Set;

/** What a pair of products on one trail is counted for. */
public enum PairModel {
  /** Who bought this bought that, before or after. */
  BOUGHT_TOGETHER(Set.of(PURCHASED), Set.of(PURCHASED), 0.5),
  /** Who took an interest in this bought that afterwards. */
  VIEWED_THEN_BOUGHT(
      Set.of(PRODUCT_VIEWED, SEARCHED, COLLECTED, ADDED_TO_CART), Set.of(PURCHASED), 0),
  /** Who took an interest in this took one in that: whatever was done. */
  INTEREST(Set.of(EventKind.values()), Set.of(EventKind.values()), 0.5);

  private final Set<EventKind> from;
  private final Set<EventKind> to;
  private final double backward;

  PairModel(Set<EventKind> from, Set<EventKind> to, double backward) {
    this.from = from;
    this.to = to;
    this.backward = backward;
  }

  boolean leadsFrom(EventKind step) {
    return from.contains(step);
  }

  boolean leadsTo(EventKind step) {
    return to.contains(step);
  }

  boolean counts(EventKind step) {
    return leadsFrom(step) || leadsTo(step);
  }

  /**
   * What a pair weighs that was met in the opposite order, where one met in order weighs 1: people
   * rarely go back, so the order tells something.
   */
  double backward() {
    return backward;
  }
}
