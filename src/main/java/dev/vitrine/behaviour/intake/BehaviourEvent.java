package dev.vitrine.behaviour.intake;

import dev.vitrine.behaviour.EventKind;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is written.
 *
 * @param fingerprint equal for events that were told in the same words
 * @param visitor the merchant's name of the visitor
 * @param kind what was done
 * @param productId the key of the product that it was done with
 * @param marketId the key of the market that it was done in, if that is known
 * @param at when
 * @param units how many pieces were bought; 1 for what is no purchase
 * @param detail what else is known: {@code query}, {@code clickedProduct}, {@code position}
 */
record BehaviourEvent(
    UUID fingerprint,
    String visitor,
    EventKind kind,
    @Nullable Long productId,
    @Nullable Long marketId,
    Instant at,
    int units,
    Map<String, Object> detail) {}
