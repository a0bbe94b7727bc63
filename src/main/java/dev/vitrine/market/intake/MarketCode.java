package dev.vitrine.market.intake;

import dev.vitrine.platform.intake.RejectionCode;

/** Why a line about a market or a location is refused. */
enum MarketCode implements RejectionCode {
  /** Not a handle of lower-case letters, digits and hyphens: it names the market's indices too. */
  INVALID_MARKET_HANDLE,
  /** Not an ISO 3166-1 country. */
  INVALID_COUNTRY,
  /** Not an ISO 4217 currency. */
  INVALID_CURRENCY,
  /** Not a time zone of the IANA database. */
  INVALID_TIME_ZONE,
  /** Not a day such as 2026-12-25. */
  INVALID_HOLIDAY,
  /** Neither empty nor a path such as /de without a slash at its end. */
  INVALID_URL_PREFIX,
  /** Not an address such as https://shop.example, without a slash at its end. */
  INVALID_STOREFRONT_URL,
  /** The default locale is none of the market's locales. */
  LOCALE_NOT_SPOKEN,
  /** The list names nothing, or the same thing twice. */
  INVALID_SELECTION,
  /** No location has this handle. */
  UNKNOWN_LOCATION,
  /** Another market has this URL prefix. */
  URL_PREFIX_TAKEN,
  /** There must be a default market: make another one default instead. */
  DEFAULT_NEEDED
}
