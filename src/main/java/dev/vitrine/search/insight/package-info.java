/** What shoppers searched for, counted without telling who, and what is learnt from it. */
@NullMarked
package dev.vitrine.search.insight;

import org.jspecify.annotations.NullMarked;
