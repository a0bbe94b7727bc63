/** What merchants want of feeds. */
@NullMarked
package dev.vitrine.feed.merchandising;

import org.jspecify.annotations.NullMarked;
