package dev.vitrine.search;

import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.query.Query;
import dev.vitrine.search.intent.NearName;
import dev.vitrine.search.intent.Understood;
import dev.vitrine.search.merchandising.Applied;
import dev.vitrine.search.query.Kind;
import dev.vitrine.search.query.TextQuery;
import dev.vitrine.search.text.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ways to answer a search, each more forgiving than the one before it.
 *
 * @param text what was typed
 * @param words says terms in the query language
 * @param kind the kind of things that the words name
 * @param wanted what the merchant wants of the search
 * @param products how many products there are
 */
record Ladder(String text, TextQuery words, Kind kind, Applied wanted, long products) {

  private static final Set<String> PAIRED = Set.of("ja", "ko", "zh");
  private static final Pattern TRADITIONAL = Pattern.compile("-(TW|HK|MO|Hant)");
  private static final int FIRST_OF_THEM = 0x2e80;
  private static final int SHORTEST_ALIKE = 3;

  /**
   * As it is meant; as the name that it is written nearly as; by the words alone; without one
   * filter that was understood; by what unknown words begin with; without the words that nobody
   * knows, but with what was understood, and so without one other word after another; what is
   * written alike; without model numbers and measures; without one word after another, then without
   * what compounds end with; the nearest categories.
   */
  List<Attempt> of(Reading reading) {
    List<Attempt> attempts = new ArrayList<>();
    attempts.add(exact(reading));
    if (reading.nearly() != null) {
      attempts.add(nearly(reading.nearly()));
    }
    if (!reading.understood().isEmpty()) {
      attempts.add(byWords(reading));
      attempts.addAll(withoutFilters(reading));
    }
    if (!reading.begun().isEmpty()) {
      attempts.add(begun(reading));
    }
    if (!reading.filters().isEmpty()) {
      attempts.addAll(withoutUnknown(reading));
      attempts.addAll(oneByOne("but", reading.besidesFilters(), 0, List.of(), reading));
    }
    if (isWithoutSpaces()) {
      attempts.add(alike());
    }
    attempts.addAll(withoutCodes(reading));
    attempts.addAll(withoutWords(reading));
    attempts.addAll(withoutHeads(reading));
    reading.nearest().forEach(category -> attempts.add(nearest(category, reading)));
    return attempts;
  }

  private Attempt exact(Reading reading) {
    List<Term> terms = reading.besidesFilters();
    return attempt(
        "exact",
        narrowed(terms),
        List.of(),
        reading.understood(),
        told(reading),
        null,
        expected(terms));
  }

  private Attempt nearly(NearName near) {
    return attempt(
        "nearly", Query.EVERYTHING, List.of(), List.of(near.category()), null, near.name(), 0);
  }

  /** A price in another currency than the caller's narrows nothing, and they are told. */
  private static @Nullable Relaxation told(Reading reading) {
    List<String> left =
        reading.understood().stream()
            .filter(part -> part.filter() == null)
            .map(Understood::words)
            .toList();
    return left.isEmpty() ? null : new Relaxation(left, false);
  }

  /** Where filters say it all, words only rank. */
  private Query narrowed(List<Term> terms) {
    return terms.stream().noneMatch(Term::needed) ? words.ranked(terms) : words.all(terms);
  }

  private Attempt byWords(Reading reading) {
    List<Understood> prices = reading.understood().stream().filter(Understood::isPrice).toList();
    return attempt("words", narrowed(reading.words()), prices, null);
  }

  /** Whether the text is long enough in a script that has no spaces to tell words by. */
  private boolean isWithoutSpaces() {
    String language = words.locale().split("-")[0];
    boolean indexed = PAIRED.contains(language) && !TRADITIONAL.matcher(words.locale()).find();
    return indexed && text.codePoints().filter(it -> it > FIRST_OF_THEM).count() >= SHORTEST_ALIKE;
  }

  private Attempt alike() {
    return attempt("alike", words.alike(text), List.of(), new Relaxation(List.of(), true));
  }

  /** The price is given up before a colour, that before the brand, and the category last. */
  private List<Attempt> withoutFilters(Reading reading) {
    List<Understood> order =
        reading.understood().stream().sorted(Comparator.comparingInt(Ladder::weight)).toList();
    List<Attempt> attempts = new ArrayList<>();
    for (Understood left : order.subList(0, order.size() - 1)) {
      List<Understood> others = order.stream().filter(it -> !it.equals(left)).toList();
      attempts.add(without(List.of(left), others, reading));
    }
    if (order.size() > 2) {
      attempts.add(without(order.subList(0, order.size() - 1), List.of(order.getLast()), reading));
    }
    return attempts;
  }

  private Attempt without(List<Understood> left, List<Understood> kept, Reading reading) {
    List<String> dropped = left.stream().map(Understood::words).toList();
    return attempt(
        "without " + dropped,
        narrowed(reading.besidesFilters()),
        kept,
        new Relaxation(dropped, false));
  }

  /** What words begin with that stand nowhere: where there are no candle holders, candles. */
  private Attempt begun(Reading reading) {
    List<String> dropped =
        reading.besidesFilters().stream()
            .filter(term -> term.needed() && !Telling.isKnown(term))
            .map(Term::text)
            .toList();
    return attempt(
        "begun", narrowed(reading.begun()), reading.understood(), new Relaxation(dropped, false));
  }

  private List<Attempt> withoutUnknown(Reading reading) {
    return without("known", term -> !Telling.isKnown(term), reading);
  }

  /** What a number is told of is worth more than the number. */
  private List<Attempt> withoutCodes(Reading reading) {
    return without("without codes", term -> !term.codes().isEmpty(), reading);
  }

  /** Without what is needed and such; nothing where that would leave nothing to search for. */
  private List<Attempt> without(String name, Predicate<Term> such, Reading reading) {
    Predicate<Term> dropped = such.and(Term::needed);
    List<Term> terms = reading.besidesFilters();
    List<Term> left =
        terms.stream().map(term -> dropped.test(term) ? term.optional() : term).toList();
    List<String> told = terms.stream().filter(dropped).map(Term::text).toList();
    boolean says = !reading.understood().isEmpty() || left.stream().anyMatch(Term::needed);
    return told.isEmpty() || !says
        ? List.of()
        : List.of(attempt(name, narrowed(left), reading.understood(), new Relaxation(told, false)));
  }

  private static int weight(Understood part) {
    return switch (part.filter()) {
      case Filter.CategoryIs category -> 3;
      case Filter.BrandIs brand -> 2;
      case null -> 0;
      case Filter.PriceWithin price -> 0;
      default -> 1;
    };
  }

  /** What has all words but one, for where hardly anything has all of them. */
  List<Attempt> some(Reading reading) {
    List<Term> terms = reading.besidesFilters();
    Relaxation any = new Relaxation(List.of(), true);
    return terms.stream().filter(Term::needed).count() < 2
        ? List.of()
        : List.of(
            attempt(
                "some",
                words.some(terms),
                List.of(words.first(terms)),
                reading.understood(),
                any,
                null,
                0));
  }

  /** Prices and all else that was understood are words here, of which one is left at least. */
  private List<Attempt> withoutWords(Reading reading) {
    List<String> prices =
        reading.understood().stream().filter(Understood::isPrice).map(Understood::words).toList();
    return oneByOne("dropped", reading.words(), 1, prices, reading);
  }

  /** What compounds begin with, where not even what they end with is there. */
  private List<Attempt> withoutHeads(Reading reading) {
    Telling telling = new Telling(text, reading, reading.words());
    List<Term> heads = telling.heads();
    List<Term> left =
        reading.words().stream()
            .map(term -> heads.contains(term) ? term.optional() : term)
            .toList();
    return heads.isEmpty()
        ? List.of()
        : List.of(
            attempt(
                "headless",
                narrowed(left),
                List.of(),
                new Relaxation(telling.typed(heads), false)));
  }

  /**
   * Without one term after another, first what nobody knows, then the least telling of those that
   * are left.
   *
   * @param least how many needed terms stay at least; where none does, so does what was understood
   * @param told what was left out before
   */
  private List<Attempt> oneByOne(
      String name, List<Term> terms, int least, List<String> told, Reading reading) {
    List<Term> left = new ArrayList<>(terms);
    Telling telling = new Telling(text, reading, List.copyOf(terms));
    List<Term> order = telling.leastFirst();
    List<Attempt> attempts = new ArrayList<>();
    for (int i = 0; i < order.size() - least; i++) {
      left.set(left.indexOf(order.get(i)), order.get(i).optional());
      List<String> dropped = new ArrayList<>(told);
      dropped.addAll(telling.typed(order.subList(0, i + 1)));
      attempts.add(
          attempt(
              name + ' ' + dropped,
              narrowed(left),
              least == 0 ? reading.understood() : List.of(),
              new Relaxation(dropped, false)));
    }
    return attempts;
  }

  private Attempt nearest(Understood category, Reading reading) {
    List<String> dropped = reading.words().stream().map(Term::text).toList();
    return attempt("nearest", Query.EVERYTHING, List.of(category), new Relaxation(dropped, false));
  }

  /** How many products have all the needed words, if words stood together by chance. */
  private double expected(List<Term> terms) {
    double all = Math.max(1, products);
    return terms.stream()
        .filter(Term::needed)
        .mapToDouble(term -> term.frequency() / all)
        .reduce(all, (expected, share) -> expected * share);
  }

  private Attempt attempt(
      String name, Query query, List<Understood> understood, @Nullable Relaxation relaxation) {
    return attempt(name, query, List.of(), understood, relaxation, null, 0);
  }

  private Attempt attempt(
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
