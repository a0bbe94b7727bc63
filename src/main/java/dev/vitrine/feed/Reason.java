package dev.vitrine.feed;

import org.jspecify.annotations.Nullable;

/**
 * Why a thing is shown.
 *
 * @param code the kind of reason
 * @param product the key of the product that led to it; null where none did
 */
public record Reason(ReasonCode code, @Nullable Long product) {

  /** A reason that no product led to. */
  public static Reason of(ReasonCode code) {
    return new Reason(code, null);
  }
}
