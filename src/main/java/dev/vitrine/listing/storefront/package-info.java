/** The storefront's products and listings: views in the caller's language, and what serves them. */
@NamedInterface("storefront")
@NullMarked
package dev.vitrine.listing.storefront;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
