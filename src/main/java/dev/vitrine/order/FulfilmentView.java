package dev.vitrine.order;

import dev.vitrine.platform.graphql.SchemaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something of an order that was sent, as a caller reads it; the schema's {@code Fulfilment}. */
@SchemaType("Fulfilment")
public record FulfilmentView(
    Instant sentAt,
    @Nullable String carrier,
    @Nullable String trackingNumber,
    List<SentLine> lines) {

  static FulfilmentView of(Fulfilment fulfilment, List<OrderLineView> lines) {
    return new FulfilmentView(
        fulfilment.sentAt(),
        fulfilment.carrier(),
        fulfilment.trackingNumber(),
        lines.stream()
            .map(
                line ->
                    new SentLine(
                        line, fulfilment.quantities().getOrDefault(line.line().number(), 0)))
            .filter(sent -> sent.quantity() > 0)
            .toList());
  }

  /** So many of a line that were sent together. */
  @SchemaType("FulfilmentLine")
  public record SentLine(OrderLineView line, int quantity) {}
}
