/** The words that a market's products are told in, and what they are mistaken or stand for. */
@NullMarked
package dev.vitrine.search.lexicon;

import org.jspecify.annotations.NullMarked;
