/** What a listing asks of its market's index, and what it reads from the answer. */
@NullMarked
@NamedInterface("query")
package dev.vitrine.listing.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
