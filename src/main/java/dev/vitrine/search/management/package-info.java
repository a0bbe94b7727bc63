/** Search as merchants see to it. */
@NullMarked
package dev.vitrine.search.management;

import org.jspecify.annotations.NullMarked;
