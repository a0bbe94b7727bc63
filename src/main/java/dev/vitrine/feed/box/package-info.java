/** Boxes of samples that are picked for one visitor, and what they say of them afterwards. */
@NullMarked
package dev.vitrine.feed.box;

import org.jspecify.annotations.NullMarked;
