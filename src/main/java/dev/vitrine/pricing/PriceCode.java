package dev.vitrine.pricing;

import dev.vitrine.platform.intake.RejectionCode;

/** Why a price is refused. */
enum PriceCode implements RejectionCode {
  /** No variant has this stock keeping unit. */
  UNKNOWN_SKU,
  /** No market has this handle. */
  UNKNOWN_MARKET,
  /** Not the ISO 4217 code of a currency of today. */
  UNKNOWN_CURRENCY,
  /** The market does not sell in this currency. Adds the currencies that it sells in. */
  CURRENCY_NOT_SOLD,
  /** The amount has more digits than the currency. Adds how many digits the currency has. */
  TOO_PRECISE,
  /** The price ends before it starts. */
  EMPTY_WINDOW
}
