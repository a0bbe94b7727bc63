/** Serves feeds and recommendations to shoppers. */
@NullMarked
package dev.vitrine.feed.storefront;

import org.jspecify.annotations.NullMarked;
