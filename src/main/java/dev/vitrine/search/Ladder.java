package dev.vitrine.search;

import dev.vitrine.listing.query.Filter;
import dev.vitrine.listing.query.Query;
import dev.vitrine.search.intent.NearName;
import dev.vitrine.search.intent.Understood;
import dev.vitrine.search.text.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ways to answer a search, each more forgiving than the one before it.
 *
 * @param asking makes attempts
 * @param products how many products there are
 */
record Ladder(Asking asking, long products) {

  private static final Set<String> PAIRED = Set.of("ja", "ko", "zh");
  private static final Pattern TRADITIONAL = Pattern.compile("-(TW|HK|MO|Hant)");
  private static final int FIRST_OF_THEM = 0x2e80;
  private static final int SHORTEST_ALIKE = 3;

  /**
   * As it is meant; as the name that it is written nearly as; by the words alone, which must say
   * what it is where a category was understood; without one filter that was understood; by what
   * unknown words begin with; without the words that nobody knows, but with what was understood;
   * without one other word after another, and where no category was understood, without what was;
   * what is written alike; without model numbers and measures; without one word after another, then
   * without what compounds end with; what has any of the words; the nearest categories.
   */
  List<Attempt> of(Reading reading) {
    List<Attempt> attempts = new ArrayList<>();
    attempts.add(exact(reading));
    if (reading.nearly() != null) {
      attempts.add(nearly(reading.nearly()));
    }
    FewerWords fewer = new FewerWords(asking, reading);
    boolean ofCategory = reading.filters().stream().anyMatch(Filter.CategoryIs.class::isInstance);
    if (!reading.understood().isEmpty()) {
      attempts.add(ofCategory ? called(reading) : byWords(reading));
      attempts.addAll(withoutFilters(reading));
    }
    if (!reading.begun().isEmpty()) {
      attempts.add(fewer.begun());
    }
    if (!reading.filters().isEmpty()) {
      attempts.addAll(fewer.withoutUnknown());
      attempts.addAll(ofCategory ? fewer.withFilters() : fewer.withoutQualities());
    }
    if (ofCategory) {
      attempts.add(byWords(reading));
    }
    if (isWithoutSpaces()) {
      attempts.add(alike());
    }
    attempts.addAll(fewer.withoutCodes());
    attempts.addAll(fewer.withoutWords());
    attempts.addAll(fewer.withoutHeads());
    attempts.addAll(fewer.anyWord());
    reading.nearest().forEach(category -> attempts.add(nearest(category, reading)));
    return attempts;
  }

  private Attempt exact(Reading reading) {
    List<Term> terms = reading.besidesFilters();
    return asking.attempt(
        "exact",
        asking.narrowed(terms),
        List.of(),
        reading.understood(),
        told(reading),
        null,
        expected(terms));
  }

  private Attempt nearly(NearName near) {
    return asking.attempt(
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

  private Attempt byWords(Reading reading) {
    return asking.attempt("words", asking.narrowed(reading.words()), reading.prices(), null);
  }

  /** What the words call it: necklaces that go with a party dress are none. */
  private Attempt called(Reading reading) {
    List<Term> terms = reading.words();
    return terms.stream().noneMatch(Term::needed)
        ? byWords(reading)
        : asking.attempt("called", asking.words().called(terms), reading.prices(), null);
  }

  /** Whether the text is long enough in a script that has no spaces to tell words by. */
  private boolean isWithoutSpaces() {
    String language = asking.words().locale().split("-")[0];
    boolean indexed =
        PAIRED.contains(language) && !TRADITIONAL.matcher(asking.words().locale()).find();
    return indexed
        && asking.text().codePoints().filter(it -> it > FIRST_OF_THEM).count() >= SHORTEST_ALIKE;
  }

  private Attempt alike() {
    return asking.attempt(
        "alike", asking.words().alike(asking.text()), List.of(), new Relaxation(List.of(), true));
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
    return asking.attempt(
        "without " + dropped,
        asking.narrowed(reading.besidesFilters()),
        kept,
        new Relaxation(dropped, false));
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
            asking.attempt(
                "some",
                asking.words().some(terms),
                List.of(asking.words().first(terms)),
                reading.understood(),
                any,
                null,
                0));
  }

  private Attempt nearest(Understood category, Reading reading) {
    List<String> dropped = reading.words().stream().map(Term::text).toList();
    return asking.attempt(
        "nearest", Query.EVERYTHING, List.of(category), new Relaxation(dropped, false));
  }

  /** How many products have all the needed words, if words stood together by chance. */
  private double expected(List<Term> terms) {
    double all = Math.max(1, products);
    return terms.stream()
        .filter(Term::needed)
        .mapToDouble(term -> term.frequency() / all)
        .reduce(all, (expected, share) -> expected * share);
  }
}
