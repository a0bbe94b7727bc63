package dev.vitrine.behaviour.intake;

import dev.vitrine.platform.intake.RejectionCode;

/** Why an event is refused. */
enum EventCode implements RejectionCode {
  /** No product has this external id. */
  UNKNOWN_PRODUCT,
  /** No market has this handle. */
  UNKNOWN_MARKET,
  /** The visitor agreed to nothing. */
  NO_CONSENT,
  /** The visitor was forgotten, and has not agreed anew before this happened. */
  VISITOR_FORGOTTEN,
  /** It is said to happen later than now, by more than clocks differ. */
  EVENT_IN_FUTURE
}
