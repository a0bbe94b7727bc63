package dev.vitrine.search.merchandising;

import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.query.Query;
import dev.vitrine.search.query.Kind;
import dev.vitrine.search.query.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 */
public record Applied(
    List<Long> pinned,
    List<Moved> moved,
    List<Query> hidden,
    Ranking ranking,
    @Nullable SearchRule redirect,
    Map<String, Query> marks) {

  /** What the name of a query that tells of a rule begins with. */
  public static final String RULE = "rule:";

  private static final double OF_PINNED = 1e6;

  /** What nobody wants anything of. */
  public static final Applied NOTHING =
      new Applied(List.of(), List.of(), List.of(), Ranking.STANDARD, null, Map.of());

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
    List<Moved> all = new ArrayList<>(moved);
    shares.forEach(
        (product, share) ->
            all.add(new Moved(Query.term(IndexFields.PRODUCT_ID, product), 1 + OF_CLICKS * share)));
    return new Applied(pinned, List.copyOf(all), hidden, ranking, redirect, marks);
  }

  /** Where the query leads. */
  public Optional<SearchRule> leadsElsewhere() {
    return Optional.ofNullable(redirect);
  }

  /**
   * The query with everything moved, and what is wanted first or not at all.
   *
   * @param kind the kind of things that it names
   */
  public Query of(Query found, Kind kind, boolean told) {
    Query ranked = moved(ranking.of(found, kind));
    if (pinned.isEmpty() && hidden.isEmpty() && !(told && !marks.isEmpty())) {
      return ranked;
    }
    List<Query> ways = new ArrayList<>(pins());
    ways.add(ranked);
    return Query.of(
        "bool",
        Map.of(
            "must",
            List.of(Query.of("bool", Map.of("should", ways, "minimum_should_match", 1))),
            "must_not",
            hidden,
            "should",
            told ? told() : List.of()));
  }

  private Query moved(Query found) {
    return moved.isEmpty()
        ? found
        : Query.of(
            "function_score",
            Map.of(
                "query",
                found,
                "functions",
                moved.stream()
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
      Query product = Query.term(IndexFields.PRODUCT_ID, pinned.get(i));
      double boost = OF_PINNED * (1 + pinned.size() - i);
      pins.add(Query.of("constant_score", Map.of("filter", product, "boost", boost)));
    }
    return pins;
  }

  private List<Query> told() {
    return marks.entrySet().stream()
        .map(
            mark ->
                Query.of(
                    "constant_score",
                    Map.of("filter", mark.getValue(), "boost", 0, "_name", RULE + mark.getKey())))
        .toList();
  }
}
