/** Where the things in a feed come from: one class a strategy. */
@NullMarked
package dev.vitrine.feed.source;

import org.jspecify.annotations.NullMarked;
