/**
 * Facets as the storefront shows them: which are offered, how their values are called, and the
 * input that chooses each.
 */
@NullMarked
package dev.vitrine.listing.storefront.facet;

import org.jspecify.annotations.NullMarked;
