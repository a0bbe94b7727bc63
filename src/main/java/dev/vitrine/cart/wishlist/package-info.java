/** What customers keep for later. */
@NullMarked
package dev.vitrine.cart.wishlist;

import org.jspecify.annotations.NullMarked;
