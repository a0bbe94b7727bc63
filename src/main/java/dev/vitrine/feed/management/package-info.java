/** Serves merchants what they want to know of feeds, and want of them. */
@NullMarked
package dev.vitrine.feed.management;

import org.jspecify.annotations.NullMarked;
