/** What became of what feeds showed. */
@NullMarked
package dev.vitrine.feed.report;

import org.jspecify.annotations.NullMarked;
