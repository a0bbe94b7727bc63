package dev.vitrine.listing.storefront;

import java.math.BigDecimal;

/** What reviewers think; the schema's {@code Rating}. */
record RatingView(BigDecimal average, int count) {}
