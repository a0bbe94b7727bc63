package dev.vitrine.search;

import dev.vitrine.listing.query.Query;
import dev.vitrine.search.intent.Understood;
import dev.vitrine.search.merchandising.Applied;
import dev.vitrine.search.query.Kind;
import dev.vitrine.search.query.TextQuery;
import dev.vitrine.search.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes attempts at a search, as the merchant wants it answered.
 *
 * @param text what was typed
 * @param words says terms in the query language
 * @param kind the kind of things that the words name
 * @param wanted what the merchant wants of the search
 */
record Asking(String text, TextQuery words, Kind kind, Applied wanted) {

  /** Where filters say it all, words only rank. */
  Query narrowed(List<Term> terms) {
    return terms.stream().noneMatch(Term::needed) ? words.ranked(terms) : words.all(terms);
  }

  Attempt attempt(
      String name, Query query, List<Understood> understood, @Nullable Relaxation relaxation) {
    return attempt(name, query, List.of(), understood, relaxation, null, 0);
  }

  Attempt attempt(
      String name,
      Query query,
      List<Query> first,
      List<Understood> understood,
      @Nullable Relaxation relaxation,
      @Nullable String corrected,
      double expected) {
    List<Query> ways = new ArrayList<>(words.identifiers(text));
    ways.add(query);
    Query found = Query.of("bool", Map.of("should", ways, "minimum_should_match", 1));
    return new Attempt(
        name,
        wanted.of(found, first, kind, words.told()),
        wanted.unranked(found),
        wanted.pinned(),
        understood,
        relaxation,
        corrected,
        expected);
  }
}
