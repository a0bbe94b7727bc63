package dev.vitrine.search;

import dev.vitrine.search.intent.Understood;
import dev.vitrine.search.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The attempts at a search with fewer of its words.
 *
 * @param asking makes attempts
 * @param reading what was made of the query
 */
record FewerWords(Asking asking, Reading reading) {

  /** What words begin with that stand nowhere: where there are no candle holders, candles. */
  Attempt begun() {
    List<String> dropped =
        reading.besidesFilters().stream()
            .filter(term -> term.needed() && !Telling.isKnown(term))
            .map(Term::text)
            .toList();
    return asking.attempt(
        "begun",
        asking.narrowed(reading.begun()),
        reading.understood(),
        new Relaxation(dropped, false));
  }

  List<Attempt> withoutUnknown() {
    return without("known", term -> !Telling.isKnown(term));
  }

  /** What a number is told of is worth more than the number. */
  List<Attempt> withoutCodes() {
    return without("without codes", term -> !term.codes().isEmpty());
  }

  /** Without what is needed and such; nothing where that would leave nothing to search for. */
  private List<Attempt> without(String name, Predicate<Term> such) {
    Predicate<Term> dropped = such.and(Term::needed);
    List<Term> terms = reading.besidesFilters();
    List<Term> left =
        terms.stream().map(term -> dropped.test(term) ? term.optional() : term).toList();
    List<String> told = terms.stream().filter(dropped).map(Term::text).toList();
    boolean says = !reading.understood().isEmpty() || left.stream().anyMatch(Term::needed);
    return told.isEmpty() || !says
        ? List.of()
        : List.of(
            asking.attempt(
                name, asking.narrowed(left), reading.understood(), new Relaxation(told, false)));
  }

  /** Prices and all else that was understood are words here, of which one is left at least. */
  List<Attempt> withoutWords() {
    List<String> prices = reading.prices().stream().map(Understood::words).toList();
    return oneByOne("dropped", reading.words(), 1, List.of(), prices);
  }

  /** What compounds begin with, where not even what they end with is there. */
  List<Attempt> withoutHeads() {
    Telling telling = new Telling(asking.text(), reading, reading.words());
    List<Term> heads = telling.heads();
    List<Term> left =
        reading.words().stream()
            .map(term -> heads.contains(term) ? term.optional() : term)
            .toList();
    return heads.isEmpty()
        ? List.of()
        : List.of(
            asking.attempt(
                "headless",
                asking.narrowed(left),
                List.of(),
                new Relaxation(telling.typed(heads), false)));
  }

  /**
   * Without one term after another, first what nobody knows, then the least telling of those that
   * are left.
   *
   * @param least how many needed terms stay at least
   * @param kept what was understood and still holds
   * @param told what was left out before
   */
  private List<Attempt> oneByOne(
      String name, List<Term> terms, int least, List<Understood> kept, List<String> told) {
    List<Term> left = new ArrayList<>(terms);
    Telling telling = new Telling(asking.text(), reading, List.copyOf(terms));
    List<Term> order = telling.leastFirst();
    List<Attempt> attempts = new ArrayList<>();
    for (int i = 0; i < order.size() - least; i++) {
      left.set(left.indexOf(order.get(i)), order.get(i).optional());
      List<String> dropped = new ArrayList<>(told);
      dropped.addAll(telling.typed(order.subList(0, i + 1)));
      attempts.add(
          asking.attempt(
              name + ' ' + dropped, asking.narrowed(left), kept, new Relaxation(dropped, false)));
    }
    return attempts;
  }

  /** With what was understood, though nothing of it has the other words. */
  List<Attempt> withFilters() {
    return oneByOne("but", reading.besidesFilters(), 0, reading.understood(), List.of());
  }

  /**
   * What the other words name, in whatever colour, size, material and price there is: who asks for
   * a grey cardigan rather wants another one than anything grey. Then anything grey.
   */
  List<Attempt> withoutQualities() {
    List<Term> terms = reading.besidesFilters();
    List<String> told = reading.understood().stream().map(Understood::words).toList();
    List<Attempt> withFilters = withFilters();
    int withWords = Math.max(0, withFilters.size() - 1);
    List<Attempt> attempts = new ArrayList<>(withFilters.subList(0, withWords));
    if (terms.stream().anyMatch(term -> term.needed() && Telling.isKnown(term))) {
      attempts.add(
          asking.attempt("named", asking.narrowed(terms), List.of(), new Relaxation(told, false)));
      attempts.addAll(oneByOne("named", terms, 1, List.of(), told));
    }
    attempts.addAll(withFilters.subList(withWords, withFilters.size()));
    return attempts;
  }

  /** What has any of the words, where nothing has what is left of them otherwise. */
  List<Attempt> anyWord() {
    List<Term> terms = reading.words();
    return terms.stream().filter(Term::needed).count() < 2
        ? List.of()
        : List.of(
            asking.attempt(
                "any", asking.words().oneOf(terms), List.of(), new Relaxation(List.of(), true)));
  }
}
