/** From rows to the markets' indices: document, indexer, reindex, reconciliation. */
@NullMarked
@NamedInterface("index")
package dev.vitrine.listing.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
