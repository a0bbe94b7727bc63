package dev.vitrine.feed;

import dev.vitrine.behaviour.EventKind;
import dev.vitrine.behaviour.Telling;
import java.time.Instant;

/**
 * A product that the visitor met.
 *
 * @param product its key
 * @param kind the most telling thing that they did with it
 * @param at when they last met it
 */
public record Met(long product, EventKind kind, Instant at) {

  /** What the meeting tells of the visitor's interest, where buying tells 1. */
  public double weight() {
    return Telling.of(kind);
  }

  /** Why what it leads to is shown. */
  public Reason reason() {
    return switch (kind) {
      case LINK_FOLLOWED, LISTING_VIEWED, PRODUCT_VIEWED, SEARCHED ->
          new Reason(ReasonCode.YOU_VIEWED, product);
      case COLLECTED, ADDED_TO_CART -> new Reason(ReasonCode.YOU_COLLECTED, product);
      case PURCHASED -> new Reason(ReasonCode.YOU_BOUGHT, product);
    };
  }
}
