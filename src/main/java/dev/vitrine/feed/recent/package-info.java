/** What a visitor looked at last. */
@NullMarked
package dev.vitrine.feed.recent;

import org.jspecify.annotations.NullMarked;
