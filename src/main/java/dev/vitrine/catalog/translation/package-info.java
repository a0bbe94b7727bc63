/** Texts taken in apart from the things that they belong to, as translators send them. */
@NullMarked
package dev.vitrine.catalog.translation;

import org.jspecify.annotations.NullMarked;
