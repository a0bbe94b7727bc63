/** Markets and locations as merchants import them. */
@NullMarked
package dev.vitrine.market.intake;

import org.jspecify.annotations.NullMarked;
