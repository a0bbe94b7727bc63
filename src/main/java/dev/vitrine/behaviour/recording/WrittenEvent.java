package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.Event;
import dev.vitrine.behaviour.EventKind;
import dev.vitrine.behaviour.Sought;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that came into the tables just now.
 *
 * @param visitorId who is remembered to have done it; null for nobody
 * @param productId the product that it was done with, or that a search led to
 * @param marketId the market that it was done in
 * @param sought what was looked for where it led to no product
 * @param counted whether statistics may use it
 * @param repeated whether it says nothing new
 */
record WrittenEvent(
    @Nullable Long visitorId,
    EventKind kind,
    @Nullable Long productId,
    @Nullable Long marketId,
    Instant at,
    @Nullable Sought sought,
    boolean counted,
    boolean repeated) {

  Event event() {
    return new Event(kind, productId, marketId, at, sought);
  }

  boolean isMemorable() {
    return visitorId != null && !repeated;
  }
}
