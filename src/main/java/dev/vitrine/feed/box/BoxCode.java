package dev.vitrine.feed.box;

import dev.vitrine.platform.intake.RejectionCode;

/** Why a discovery box is refused. */
enum BoxCode implements RejectionCode {
  /** No currency of today has this ISO 4217 code. */
  UNKNOWN_CURRENCY
}
