package dev.vitrine.behaviour.recording;

import dev.vitrine.behaviour.EventKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to the tables.
 *
 * @param fingerprint equal for an event that is told again
 * @param visitorId whose device did it; null for the order of somebody unknown
 * @param kind what was done
 * @param productId the product that it was done with
 * @param marketId the market that it was done in
 * @param at when
 * @param units how many pieces were bought; 1 for what is no purchase
 * @param detail what else is known: {@code query}, {@code clickedProduct}, {@code position}, {@code
 *     category}, {@code collection}, {@code brand}, {@code variant}, {@code request}, {@code order}
 */
record RecordedEvent(
    UUID fingerprint,
    @Nullable Long visitorId,
    EventKind kind,
    @Nullable Long productId,
    @Nullable Long marketId,
    Instant at,
    int units,
    Map<String, Object> detail) {

  /** An event that is known again by everything that is told of it. */
  static RecordedEvent of(
      long visitorId,
      EventKind kind,
      @Nullable Long productId,
      long marketId,
      Instant at,
      Map<String, Object> detail) {
    String all = visitorId + " " + kind + ' ' + productId + ' ' + at + ' ' + detail;
    UUID fingerprint = UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    return new RecordedEvent(fingerprint, visitorId, kind, productId, marketId, at, 1, detail);
  }

  /** The line of an order. */
  static RecordedEvent ofOrder(
      @Nullable Long visitorId, Purchases.Bought bought, Purchases.Line line) {
    String all = "order " + bought.orderId() + ' ' + line.number();
    return new RecordedEvent(
        UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)),
        visitorId,
        EventKind.PURCHASED,
        line.productId(),
        bought.marketId(),
        bought.at(),
        line.quantity(),
        Map.of("order", bought.orderId(), "variant", line.variantId()));
  }
}
