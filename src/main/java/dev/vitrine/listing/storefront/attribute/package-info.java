/** What attributes and options say, in the caller's language and units. */
@NullMarked
package dev.vitrine.listing.storefront.attribute;

import org.jspecify.annotations.NullMarked;
