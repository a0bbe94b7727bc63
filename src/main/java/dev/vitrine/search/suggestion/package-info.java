/** What shoppers may mean while they still type. */
@NullMarked
package dev.vitrine.search.suggestion;

import org.jspecify.annotations.NullMarked;
