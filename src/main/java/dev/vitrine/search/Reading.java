package dev.vitrine.search;

import dev.vitrine.listing.query.Filter;
import dev.vitrine.search.text.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is made of a query.
 *
 * @param terms what is searched for, those included that were taken for filters
 * @param corrected the query as it is searched for; null where that is what was typed
 * @param understood filters that words were taken for
 * @param remaining the words that were not taken for filters
 */
record Reading(
    List<Term> terms, @Nullable String corrected, List<Filter> understood, String remaining) {

  /** The terms that products must have besides what was understood. */
  List<Term> needed() {
    return terms.stream().filter(Term::needed).toList();
  }
}
