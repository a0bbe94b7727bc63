/**
 * What stands on a market's shelves, without its words: for those who choose among many products.
 */
@NullMarked
@NamedInterface("shelf")
package dev.vitrine.listing.shelf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
