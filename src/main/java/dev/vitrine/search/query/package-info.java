/** What a search asks of the index. */
@NullMarked
package dev.vitrine.search.query;

import org.jspecify.annotations.NullMarked;
