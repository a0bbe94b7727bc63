/** What merchants want of searches: synonyms, places, redirects, weights. */
@NullMarked
package dev.vitrine.search.merchandising;

import org.jspecify.annotations.NullMarked;
