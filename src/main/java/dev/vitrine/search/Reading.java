package dev.vitrine.search;

import dev.vitrine.listing.query.Filter;
import dev.vitrine.search.intent.Understood;
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
    List<Term> terms, @Nullable String corrected, List<Understood> understood, String remaining) {

  Reading correctedTo(String text) {
    return new Reading(terms, text, understood, remaining);
  }

  /** The terms, of which those that were taken for filters need not be words of the product. */
  List<Term> besidesFilters() {
    return terms.stream().map(term -> isUnderstood(term) ? term.optional() : term).toList();
  }

  private boolean isUnderstood(Term term) {
    return understood.stream()
        .anyMatch(part -> term.start() < part.end() && part.start() < term.end());
  }

  /** The query as it is searched for. */
  String whole(String typed) {
    return corrected == null ? typed : corrected;
  }

  List<Filter> filters() {
    return understood.stream().map(Understood::filter).toList();
  }
}
