/** Markets and locations as merchants read and write them. */
@NullMarked
package dev.vitrine.market.management;

import org.jspecify.annotations.NullMarked;
