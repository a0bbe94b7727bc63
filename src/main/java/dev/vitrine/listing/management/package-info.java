/** Indices and pins as merchants see to them. */
@NullMarked
package dev.vitrine.listing.management;

import org.jspecify.annotations.NullMarked;
