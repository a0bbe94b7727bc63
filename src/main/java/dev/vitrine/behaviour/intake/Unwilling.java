package dev.vitrine.behaviour.intake;

import java.time.Instant;

/**
 * Why nothing is kept of what a visitor did.
 *
 * @param code the reason
 * @param until what happened up to then is not kept
 */
record Unwilling(EventCode code, Instant until) {

  boolean isAbout(Instant at) {
    return !at.isAfter(until);
  }
}
