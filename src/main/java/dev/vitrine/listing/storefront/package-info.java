/** The storefront's products and listings: views in the caller's language, and what serves them. */
@NullMarked
package dev.vitrine.listing.storefront;

import org.jspecify.annotations.NullMarked;
