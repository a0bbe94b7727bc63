package dev.vitrine.listing.pin;

import dev.vitrine.listing.pin.PinRepository.Pin;
import dev.vitrine.listing.pin.PinRepository.Resolved;
import dev.vitrine.platform.intake.LineOutcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a line does to pins.
 *
 * @param resolved where the pin stands now, once for each market
 */
record PinChange(PinLine line, List<Resolved> resolved) {

  /** Refuses the line when it names what nobody knows. */
  PinChange checked() {
    Resolved any = resolved.getFirst();
    if (any.productId() == null) {
      line.refuseUnknown("product");
    }
    if (any.marketId() == null) {
      line.refuseUnknown("market");
    }
    if (any.scope() == null) {
      line.refuseUnknown(listing());
    }
    return this;
  }

  private String listing() {
    if (line.category() != null) {
      return "category";
    }
    return line.collection() != null ? "collection" : "brand";
  }

  /** The pins that must be written or taken out; none when the line is refused. */
  List<Pin> pins() {
    return isAccepted() ? resolved.stream().flatMap(row -> pin(row).stream()).toList() : List.of();
  }

  private Optional<Pin> pin(Resolved row) {
    return Objects.equals(row.position(), line.position())
        ? Optional.empty()
        : Optional.of(
            new Pin(
                Objects.requireNonNull(row.scope()),
                Objects.requireNonNull(row.marketId()),
                Objects.requireNonNull(row.productId()),
                line.position()));
  }

  LineOutcome outcome() {
    return line.fields().rejected().map(LineOutcome.class::cast).orElseGet(this::done);
  }

  private LineOutcome done() {
    if (pins().isEmpty()) {
      return LineOutcome.UNCHANGED;
    }
    boolean isNew = resolved.stream().allMatch(row -> row.position() == null);
    return isNew ? LineOutcome.CREATED : LineOutcome.UPDATED;
  }

  private boolean isAccepted() {
    return line.fields().rejected().isEmpty();
  }
}
