/** The application's root: nothing but its entry point. */
@NullMarked
package dev.vitrine;

import org.jspecify.annotations.NullMarked;
