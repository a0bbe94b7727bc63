package dev.vitrine.order;

import dev.vitrine.payment.OrderPaymentStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of an order.
 *
 * @param status what it was from then on
 * @param at when
 * @param payment how far it was paid from then on; null where nothing became of its payment
 */
public record OrderEvent(Order.Status status, Instant at, @Nullable OrderPaymentStatus payment) {}
