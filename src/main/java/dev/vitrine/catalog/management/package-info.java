/** The catalogue as merchants read and write it. */
@NullMarked
package dev.vitrine.catalog.management;

import org.jspecify.annotations.NullMarked;
