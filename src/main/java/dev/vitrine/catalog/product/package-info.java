/** Products taken in: a line is read, checked, merged with what is there, and written. */
@NullMarked
package dev.vitrine.catalog.product;

import org.jspecify.annotations.NullMarked;
