package dev.vitrine.order;

import java.time.Instant;

/**
 * Something that became of an order.
 *
 * @param status what it was from then on
 * @param at when
 */
public record OrderEvent(Order.Status status, Instant at) {}
