/** What a shopper typed, and the words that it is made of. */
@NullMarked
package dev.vitrine.search.text;

import org.jspecify.annotations.NullMarked;
