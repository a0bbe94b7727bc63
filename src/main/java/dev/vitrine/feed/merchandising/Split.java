package dev.vitrine.feed.merchandising;

import dev.vitrine.feed.Placement;
import dev.vitrine.feed.model.Mixing;

/** The sides of an experiment. */
public enum Split {
  /** The placement's own recipe. */
  A,
  /** The other one. */
  B;

  /**
   * The side of a visitor: always the same while the share is, and in each placement drawn anew.
   *
   * @param share how large a part of the visitors is on the other side, between 0 and 1
   */
  static Split of(long visitor, Placement placement, double share) {
    long drawn = Mixing.of(visitor * Placement.values().length + placement.ordinal()) >>> 11;
    return drawn * 0x1.0p-53 < share ? B : A;
  }
}
