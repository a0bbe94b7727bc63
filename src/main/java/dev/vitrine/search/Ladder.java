package dev.vitrine.search;

import dev.vitrine.listing.query.Query;
import dev.vitrine.search.query.Ranking;
import dev.vitrine.search.query.TextQuery;
import dev.vitrine.search.text.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ways to answer a search, each more forgiving than the one before it.
 *
 * @param text what was typed
 * @param words says terms in the query language
 * @param ranking what counts besides words
 */
record Ladder(String text, TextQuery words, Ranking ranking) {

  /** As it is meant; by the words alone; without one word after another. */
  List<Attempt> of(Reading reading) {
    List<Attempt> attempts = new ArrayList<>();
    attempts.add(exact(reading));
    if (!reading.understood().isEmpty()) {
      attempts.add(attempt("words", words.all(byWords(reading)), List.of(), null));
    }
    dropping(byWords(reading)).forEach(attempts::add);
    return attempts;
  }

  private Attempt exact(Reading reading) {
    return attempt("exact", words.all(reading.terms()), reading.understood(), null);
  }

  /** What has all words but one, for where hardly anything has all of them; null for one word. */
  List<Attempt> some(Reading reading) {
    List<Term> terms = reading.terms();
    return reading.needed().size() < 2
        ? List.of()
        : List.of(
            attempt(
                "some",
                words.some(terms),
                reading.understood(),
                new Relaxation(List.of(), true)));
  }

  private static List<Term> byWords(Reading reading) {
    return reading.terms();
  }

  /** First what nobody knows, then the least telling word of those that are left. */
  private List<Attempt> dropping(List<Term> terms) {
    List<Term> left = new ArrayList<>(terms);
    List<String> dropped = new ArrayList<>();
    List<Attempt> attempts = new ArrayList<>();
    List<Term> order =
        terms.stream()
            .filter(Term::needed)
            .sorted(Comparator.comparing(Ladder::isKnown).thenComparing(Comparator.comparingInt(Term::frequency).reversed()))
            .toList();
    for (Term next : order.subList(0, Math.max(0, order.size() - 1))) {
      left.set(left.indexOf(next), next.optional());
      dropped.add(next.text());
      attempts.add(
          attempt(
              "without " + String.join(" ", dropped),
              words.all(left),
              List.of(),
              new Relaxation(List.copyOf(dropped), false)));
    }
    return attempts;
  }

  private static boolean isKnown(Term term) {
    return term.frequency() > 0 || !term.codes().isEmpty();
  }

  private Attempt attempt(
      String name,
      Query query,
      List<dev.vitrine.listing.query.Filter> filters,
      @org.jspecify.annotations.Nullable Relaxation relaxation) {
    List<Query> ways = new ArrayList<>(words.identifiers(text));
    ways.add(query);
    Query found =
        Query.of("bool", java.util.Map.of("should", ways, "minimum_should_match", 1));
    return new Attempt(name, ranking.of(found), filters, relaxation);
  }
}
