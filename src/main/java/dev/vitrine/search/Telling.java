package dev.vitrine.search;

import dev.vitrine.listing.query.Filter;
import dev.vitrine.search.text.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How much terms tell of what is wanted.
 *
 * @param text what was typed
 * @param reading what was made of it
 * @param terms the terms
 */
record Telling(String text, Reading reading, List<Term> terms) {

  /** Compounds that end so say what things are like: bügelfrei, wasserdicht. */
  private static final Set<String> QUALITIES =
      Set.of(
          ("arm artig beständig dicht dichte dichten dichter dichtes echt fähig fest feste festen"
               + " fester festes förmig frei freie freien freier freies freundlich leicht los lose"
               + " losen loser loses reich sicher tauglich warm weich")
              .split(" "));

  /**
   * The needed terms, the least telling first: what nobody knows, then what things are like before
   * what they are, and what many have before what few have.
   */
  List<Term> leastFirst() {
    return terms.stream()
        .filter(Term::needed)
        .sorted(
            Comparator.comparing(Telling::isKnown)
                .thenComparingInt(this::naming)
                .thenComparing(Comparator.comparingInt(Term::frequency).reversed()))
        .toList();
  }

  static boolean isKnown(Term term) {
    return term.frequency() > 0 || !term.codes().isEmpty();
  }

  /** The last parts of compounds that are told apart. */
  List<Term> heads() {
    return terms.stream().filter(term -> term.needed() && isHead(term)).toList();
  }

  private boolean isHead(Term term) {
    List<Term> parts = parts(term, terms);
    return parts.size() > 1
        && term.equals(parts.getLast())
        && !QUALITIES.contains(term.text().toLowerCase(Locale.ROOT));
  }

  /** How likely a word names a thing: a category is called so, or a compound ends with it. */
  private int naming(Term term) {
    if (reading.possible(term).anyMatch(it -> it.filter() instanceof Filter.CategoryIs)) {
      return 2;
    }
    return isHead(term) ? 1 : 0;
  }

  /** Some of the terms as they were typed: of a compound the parts, or the whole where all go. */
  List<String> typed(List<Term> some) {
    String source = reading.corrected() == null ? text : reading.corrected();
    return some.stream()
        .map(term -> isGone(term, some) ? source.substring(term.start(), term.end()) : term.text())
        .distinct()
        .toList();
  }

  private boolean isGone(Term term, List<Term> some) {
    List<Term> parts = parts(term, terms);
    return parts.size() > 1 && parts.size() == parts(term, some).size();
  }

  /** What the compound is made of that a term is a part of. */
  private static List<Term> parts(Term term, List<Term> among) {
    return among.stream().filter(it -> it.start() == term.start()).toList();
  }
}
