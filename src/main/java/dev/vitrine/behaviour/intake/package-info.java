/** The import of what visitors did in the past. */
@NullMarked
package dev.vitrine.behaviour.intake;

import org.jspecify.annotations.NullMarked;
