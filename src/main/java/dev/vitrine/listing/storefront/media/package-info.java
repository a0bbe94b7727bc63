/**
 * Pictures, films and models as the storefront shows them: where they are served from, and in which
 * sizes.
 */
@NullMarked
package dev.vitrine.listing.storefront.media;

import org.jspecify.annotations.NullMarked;
