package dev.vitrine.search.merchandising;

import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.query.Query;
import dev.vitrine.search.query.Kind;
import dev.vitrine.search.query.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What merchants want of one search.
 *
 * @param pinned keys of products that come first, in their order
 * @param moved what is moved by which factor
 * @param hidden what is not found
 * @param ranking how much counts besides words
 * @param redirect where the query leads; null where it is searched for
 * @param marks by rule, what it moves, to be told by {@code explain}
 * @param chosen by product, what its score is multiplied by because shoppers choose it
 */
public record Applied(
    List<Long> pinned,
    List<Moved> moved,
    List<Query> hidden,
    Ranking ranking,
    @Nullable SearchRule redirect,
    Map<String, Query> marks,
    Map<Long, Double> chosen) {

  /** What the name of a query that tells of a rule begins with. */
  public static final String RULE = "rule:";

  /** What the name of a query that tells of clicks begins with; their factor follows. */
  public static final String CLICKS = "clicks:";

  /** What is pinned scores at least that, and nothing else does. */
  public static final double OF_PINNED = 1e6;

  /** What nobody wants anything of. */
  public static final Applied NOTHING =
      new Applied(List.of(), List.of(), List.of(), Ranking.STANDARD, null, Map.of(), Map.of());

  /**
   * Products that are moved.
   *
   * @param query which ones
   * @param factor what their scores are multiplied by
   */
  public record Moved(Query query, double factor) {}

  /** How much higher a product may come whom every click goes to. */
  private static final double OF_CLICKS = 1;

  /** The same, and what shoppers choose after this query comes earlier. */
  public Applied chosen(Map<Long, Double> shares) {
    Map<Long, Double> factors = new TreeMap<>(shares);
    factors.replaceAll((product, share) -> 1 + OF_CLICKS * share);
    return new Applied(pinned, moved, hidden, ranking, redirect, marks, factors);
  }

  /** Where the query leads. */
  public Optional<SearchRule> leadsElsewhere() {
    return Optional.ofNullable(redirect);
  }

  /**
   * The query with everything moved, and what is wanted first or not at all.
   *
   * @param first puts some of what is found before the rest
   * @param kind the kind of things that it names
   */
  public Query of(Query found, List<Query> first, Kind kind, boolean told) {
    Query weighed = ranking.of(found, kind);
    Query ranked =
        moved(
            first.isEmpty()
                ? weighed
                : Query.of("bool", Map.of("must", List.of(weighed), "should", first)));
    boolean tells = told && !(marks.isEmpty() && chosen.isEmpty());
    return tells ? shown(ranked, told()) : unranked(ranked);
  }

  /** What of the query is shown and what besides, in no order: for who only counts it. */
  public Query unranked(Query found) {
    return pinned.isEmpty() && hidden.isEmpty() ? found : shown(found, List.of());
  }

  private Query shown(Query found, List<Query> told) {
    List<Query> ways = new ArrayList<>(pins());
    ways.add(found);
    return Query.of(
        "bool",
        Map.of(
            "must",
            List.of(Query.of("bool", Map.of("should", ways, "minimum_should_match", 1))),
            "must_not",
            hidden,
            "should",
            told));
  }

  private Query moved(Query found) {
    List<Moved> all = new ArrayList<>(moved);
    chosen.forEach((product, factor) -> all.add(new Moved(product(product), factor)));
    return all.isEmpty()
        ? found
        : Query.of(
            "function_score",
            Map.of(
                "query",
                found,
                "functions",
                all.stream()
                    .map(it -> Map.of("filter", it.query(), "weight", it.factor()))
                    .toList(),
                "score_mode",
                "multiply",
                "boost_mode",
                "multiply"));
  }

  private List<Query> pins() {
    List<Query> pins = new ArrayList<>();
    for (int i = 0; i < pinned.size(); i++) {
      double boost = OF_PINNED * (1 + pinned.size() - i);
      pins.add(
          Query.of("constant_score", Map.of("filter", product(pinned.get(i)), "boost", boost)));
    }
    return pins;
  }

  private static Query product(long id) {
    return Query.term(IndexFields.PRODUCT_ID, id);
  }

  private List<Query> told() {
    List<Query> told = new ArrayList<>();
    marks.forEach((rule, moves) -> told.add(mark(moves, RULE + rule)));
    chosen.forEach((product, factor) -> told.add(mark(product(product), CLICKS + factor)));
    return told;
  }

  private static Query mark(Query marked, String name) {
    return Query.of("constant_score", Map.of("filter", marked, "boost", 0, "_name", name));
  }
}
