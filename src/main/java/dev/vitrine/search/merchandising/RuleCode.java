package dev.vitrine.search.merchandising;

import dev.vitrine.platform.intake.RejectionCode;

/** Why a search rule is refused. */
enum RuleCode implements RejectionCode {
  /** A rule of this kind says nothing without the field. */
  NEEDED_BY_KIND,
  /** A query can lead to an http(s) URL, or to a path from the storefront's root. */
  INVALID_URL,
  /** No market has this handle. */
  UNKNOWN_MARKET,
  /** No product has this external id. */
  UNKNOWN_PRODUCT
}
