/** Search as shoppers see it. */
@NullMarked
package dev.vitrine.search.storefront;

import org.jspecify.annotations.NullMarked;
