/** What merchants put in front of their listings. */
@NullMarked
package dev.vitrine.listing.pin;

import org.jspecify.annotations.NullMarked;
