package dev.vitrine.inventory;

import dev.vitrine.platform.intake.RejectionCode;

/** Why a stock level is refused. */
enum StockCode implements RejectionCode {
  /** No variant has this stock keeping unit. */
  UNKNOWN_SKU,
  /** No location has this handle. */
  UNKNOWN_LOCATION
}
