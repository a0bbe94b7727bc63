package dev.vitrine.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * How an order travels.
 *
 * @param handle the method's key
 * @param title what the shopper read of it
 * @param cost in the currency's smallest unit
 * @param earliest the first day on which it may arrive; null where nobody can tell
 * @param latest the last day
 */
@JsonNaming(SnakeCaseStrategy.class)
public record OrderDelivery(
    String handle,
    String title,
    long cost,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest) {}
