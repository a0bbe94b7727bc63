package dev.vitrine.listing.storefront;

import dev.vitrine.inventory.DeliveryEstimate;
import dev.vitrine.listing.assembly.ShownAvailability;
import dev.vitrine.listing.assembly.ShownAvailability.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether a thing can be bought; the schema's {@code Availability}. When it would arrive changes
 * with the hour, so that is reckoned whenever it is asked for.
 *
 * @param status in stock, low, or out of stock
 * @param quantity how many are left; null where the number is not told
 * @param availableFrom when it can be sent, where none is left or it is yet to appear; null once
 *     that has passed
 * @param delivery when it would arrive if ordered at an instant
 */
record AvailabilityView(
    Status status,
    @Nullable Integer quantity,
    @Nullable LocalDate availableFrom,
    Function<Instant, @Nullable DeliveryEstimate> delivery) {

  static AvailabilityView of(
      ShownAvailability shown, Function<Instant, @Nullable DeliveryEstimate> delivery) {
    LocalDate from = shown.availableFrom();
    boolean past = from != null && from.isBefore(LocalDate.now(ZoneOffset.UTC));
    return new AvailabilityView(shown.status(), shown.quantity(), past ? null : from, delivery);
  }

  /** Whether any of these can be bought. */
  static AvailabilityView ofStatus(Status status) {
    return new AvailabilityView(status, null, null, orderedAt -> null);
  }

  /** When it would arrive if ordered now. */
  @Nullable DeliveryEstimate deliveryEstimate() {
    return delivery.apply(Instant.now());
  }
}
