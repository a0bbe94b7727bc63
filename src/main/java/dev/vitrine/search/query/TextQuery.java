package dev.vitrine.search.query;

import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.query.Query;
import dev.vitrine.platform.language.Codes;
import dev.vitrine.search.text.Alternative;
import dev.vitrine.search.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Says in the query language what terms find.
 *
 * @param locale the locale whose words are searched
 * @param told whether synonyms carry names, to be told by {@code explain}
 */
public record TextQuery(String locale, boolean told) {

  /** What the name of a query that finds a synonym begins with. */
  public static final String SYNONYM = "synonym:";

  /** How much a field beside the best one counts. */
  private static final double OTHER_FIELDS = 0.7;

  /** One wrong character of four leaves a third of the pairs. */
  private static final String ALIKE = "35%";

  private static final double OF_CODE = 1;
  private static final double OF_KIND = 2;
  private static final double OF_IDENTIFIER = 1_000;
  private static final double OF_BEGUN_IDENTIFIER = 20;
  private static final int SHORTEST_BEGUN = 5;

  /** Above everything that words can add up to: what has all terms comes first. */
  private static final double OF_ALL = 1_000;

  /** Products that have every needed term. */
  public Query all(List<Term> terms) {
    List<Query> needed = new ArrayList<>();
    List<Query> others = new ArrayList<>();
    terms.forEach(term -> (term.needed() ? needed : others).add(of(term)));
    if (needed.isEmpty()) {
      return any(others);
    }
    others.addAll(kind(terms));
    return Query.of("bool", Map.of("must", needed, "should", others));
  }

  /** Products that have every needed term, one of them at least in what tells what they are. */
  public Query called(List<Term> terms) {
    List<Query> named =
        terms.stream()
            .filter(Term::needed)
            .flatMap(term -> term.alternatives().stream())
            .map(alternative -> of(alternative, names()))
            .toList();
    return Query.of("bool", Map.of("must", all(terms), "filter", any(named)));
  }

  /** Puts products that have every needed term before all that have not. */
  public Query first(List<Term> terms) {
    return Query.of("constant_score", Map.of("filter", all(terms), "boost", OF_ALL));
  }

  /** Products that have all of the terms but one. */
  public Query some(List<Term> terms) {
    List<Query> each = terms.stream().filter(Term::needed).map(this::of).toList();
    Query most =
        Query.of(
            "bool", Map.of("should", each, "minimum_should_match", Math.max(1, each.size() - 1)));
    return Query.of("bool", Map.of("must", List.of(most), "should", kind(terms)));
  }

  /** Every product, those that have the terms first. */
  public Query ranked(List<Term> terms) {
    List<Query> each = new ArrayList<>(terms.stream().map(this::of).toList());
    each.add(Query.EVERYTHING);
    return any(each);
  }

  private static Query any(List<Query> queries) {
    return queries.isEmpty()
        ? Query.NOTHING
        : Query.of("bool", Map.of("should", queries, "minimum_should_match", 1));
  }

  /** Products that have any of the needed terms. */
  public Query oneOf(List<Term> terms) {
    return any(terms.stream().filter(Term::needed).map(this::of).toList());
  }

  /** What is of the very kind that the query names ranks before what only mentions it. */
  private List<Query> kind(List<Term> terms) {
    String asked = String.join(" ", terms.stream().map(Term::text).toList());
    return List.of(
        Query.of(
            "match_phrase",
            Map.of(IndexFields.kind(locale), Map.of("query", asked, "boost", OF_KIND))));
  }

  /**
   * Products whose title or kind is written alike, for scripts without spaces: one wrong character
   * there makes other words of a text, but leaves most pairs of neighbours as they are.
   */
  public Query alike(String text) {
    Map<String, Object> pairs = Map.of("query", text, "minimum_should_match", ALIKE);
    List<Query> fields =
        Stream.of(IndexFields.title(locale), IndexFields.kind(locale))
            .map(field -> Query.of("match", Map.of(field + IndexFields.GRAMS, pairs)))
            .toList();
    return Query.of("dis_max", Map.of("queries", fields));
  }

  /** What a query may be the number of, as a whole. */
  public List<Query> identifiers(String text) {
    String compact = Codes.compact(text);
    List<Query> queries = new ArrayList<>();
    if (!compact.isEmpty()) {
      queries.add(term(IndexFields.IDENTIFIERS, compact, OF_IDENTIFIER));
    }
    if (compact.length() >= SHORTEST_BEGUN && compact.chars().anyMatch(Character::isDigit)) {
      queries.add(
          Query.of(
              "prefix",
              Map.of(
                  IndexFields.IDENTIFIERS,
                  Map.of("value", compact, "boost", OF_BEGUN_IDENTIFIER))));
    }
    return queries;
  }

  private Query of(Term term) {
    List<Query> ways = new ArrayList<>();
    term.codes().forEach(code -> ways.add(term(IndexFields.CODES, code, OF_CODE)));
    term.alternatives().forEach(alternative -> ways.add(of(alternative)));
    return ways.size() == 1 ? ways.getFirst() : Query.of("dis_max", Map.of("queries", ways));
  }

  private Query of(Alternative alternative) {
    return of(alternative, alternative.source().equals(Alternative.HEAD) ? names() : fields());
  }

  private Query of(Alternative alternative, List<String> fields) {
    List<Query> words =
        alternative.words().stream().map(word -> word(word, fields, alternative.weight())).toList();
    if (told && alternative.source().equals("synonym")) {
      String name = SYNONYM + String.join(" ", alternative.words());
      return Query.of("bool", Map.of("must", words, "_name", name));
    }
    return words.size() == 1 ? words.getFirst() : Query.of("bool", Map.of("must", words));
  }

  private static Query word(String word, List<String> fields, double weight) {
    return Query.of(
        "multi_match",
        Map.of(
            "query",
            word,
            "fields",
            fields,
            "type",
            "best_fields",
            "tie_breaker",
            OTHER_FIELDS,
            "boost",
            weight));
  }

  /** Products that are called so: by their title, their kind, their brand or a fact. */
  public static Query named(String words, String locale) {
    return Query.of(
        "multi_match",
        Map.of(
            "query",
            words,
            "type",
            "phrase",
            "fields",
            List.of(
                IndexFields.title(locale),
                IndexFields.kind(locale),
                IndexFields.BRAND,
                IndexFields.facts(locale))));
  }

  /** How much each field says of what a product is. */
  private List<String> fields() {
    List<String> fields = new ArrayList<>(names());
    fields.add(IndexFields.BRAND + "^2");
    fields.add(IndexFields.facts(locale) + "^1.3");
    fields.add(IndexFields.text(locale) + "^1.5");
    return fields;
  }

  /** What tells what a product is. */
  private List<String> names() {
    return List.of(IndexFields.title(locale) + "^3", IndexFields.kind(locale));
  }

  private static Query term(String field, String value, double boost) {
    return Query.of("term", Map.of(field, Map.of("value", value, "boost", boost)));
  }
}
