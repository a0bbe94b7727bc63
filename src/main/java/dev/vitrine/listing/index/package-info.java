/** From rows to the markets' indices: document, indexer, reindex, reconciliation. */
@NullMarked
package dev.vitrine.listing.index;

import org.jspecify.annotations.NullMarked;
