/** What shoppers mean by their words: colours, sizes, brands, categories, materials, prices. */
@NullMarked
package dev.vitrine.search.intent;

import org.jspecify.annotations.NullMarked;
