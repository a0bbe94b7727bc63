package dev.vitrine.listing.pin;

import dev.vitrine.platform.intake.RejectionCode;

/** Why a pin is refused. */
enum PinCode implements RejectionCode {
  /** A pin stands in one listing: of a category, of a collection, of a brand, or of everything. */
  SEVERAL_LISTINGS
}
