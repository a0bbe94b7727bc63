package dev.vitrine.cart;

import dev.vitrine.platform.mutation.Refusal;
import java.util.Map;
import java.util.Optional;

/** How many of a thing a cart takes. */
final class Quantities {

  private Quantities() {}

  /** The sum, at most what can be counted. */
  static int sum(int one, int other) {
    return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
  }

  /** Why a quantity cannot be. */
  static Optional<Refusal> problem(int quantity, int most, String... field) {
    return quantity < 1 || quantity > most
        ? Optional.of(
            Refusal.of("INVALID_QUANTITY", field)
                .with(Map.of("quantity", quantity, "min", 1, "max", most)))
        : Optional.empty();
  }
}
