/** Sizes that visitors set themselves. */
@NullMarked
package dev.vitrine.style.size;

import org.jspecify.annotations.NullMarked;
