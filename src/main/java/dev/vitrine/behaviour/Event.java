package dev.vitrine.behaviour;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor did.
 *
 * @param kind what was done
 * @param productId the key of the product that it was done with, or that a search led to; null
 *     where there is none
 * @param marketId the key of the market that it was done in; null where that is unknown
 * @param at when, to the millisecond
 * @param sought what was looked for where it led to no product; null where nothing was
 */
public record Event(
    EventKind kind,
    @Nullable Long productId,
    @Nullable Long marketId,
    Instant at,
    @Nullable Sought sought) {

  /** What is done with a product. */
  public Event(EventKind kind, @Nullable Long productId, @Nullable Long marketId, Instant at) {
    this(kind, productId, marketId, at, null);
  }

  /** Whether something was bought. */
  public boolean isPurchase() {
    return kind == EventKind.PURCHASED;
  }
}
