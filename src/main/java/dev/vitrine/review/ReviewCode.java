package dev.vitrine.review;

import dev.vitrine.platform.intake.RejectionCode;

/** Why a review is refused. */
enum ReviewCode implements RejectionCode {
  /** No product has this external id. */
  UNKNOWN_PRODUCT,
  /** The review would be written later than now. */
  IN_FUTURE
}
