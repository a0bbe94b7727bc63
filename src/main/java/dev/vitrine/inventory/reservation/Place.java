package dev.vitrine.inventory.reservation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What of a variant can be taken at one place, while it is held.
 *
 * @param free pieces that can be sold, those that come later included
 * @param onHand pieces of these that can be sent at once
 * @param sendableFrom when the others can be sent; null where nobody knows
 */
record Place(int free, int onHand, @Nullable LocalDate sendableFrom) {

  static final Place NOTHING = new Place(0, 0, null);

  /** The same with pieces that were promised before to whoever asks now. */
  Place with(int own) {
    return new Place(free + own, onHand + own, sendableFrom);
  }

  /** When so many can be sent; null for at once, or where nobody knows. */
  @Nullable LocalDate sendable(int pieces) {
    return pieces > onHand ? sendableFrom : null;
  }
}
