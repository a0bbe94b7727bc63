/** How what the strategies found becomes one list. */
@NullMarked
package dev.vitrine.feed.blend;

import org.jspecify.annotations.NullMarked;
