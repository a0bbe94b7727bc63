/** Listings read from the database while the index is down: without facets, in simple orders. */
@NullMarked
@NamedInterface("plain")
package dev.vitrine.listing.plain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
