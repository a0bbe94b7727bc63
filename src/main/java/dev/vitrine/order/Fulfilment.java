package dev.vitrine.order;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Something of an order that was sent.
 *
 * @param sentAt when
 * @param carrier who brings it
 * @param trackingNumber what the carrier calls it
 * @param quantities how many, by the line's number
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Fulfilment(
    Instant sentAt,
    @Nullable String carrier,
    @Nullable String trackingNumber,
    Map<Integer, Integer> quantities) {}
