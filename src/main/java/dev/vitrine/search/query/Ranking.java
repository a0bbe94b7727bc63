package dev.vitrine.search.query;

import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.index.Tokens;
import dev.vitrine.listing.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How much besides words counts. A product's score is that of its words, times one plus the sum of
 * these: the sales weight times the common logarithm of one plus the units sold, the rating weight
 * times the fifth of the mean rating, the freshness weight times a bell curve over its age in days
 * (half after 60), the stock weight where it can be bought, and {@value #OF_KIND} times how much it
 * has of the {@link Kind} that the words name.
 *
 * @param sales the weight of what sells in the market
 * @param rating the weight of what reviewers think
 * @param freshness the weight of what came lately
 * @param stock the weight of what can be bought
 */
public record Ranking(double sales, double rating, double freshness, double stock) {

  /** What a merchant gets who chooses nothing. */
  public static final Ranking STANDARD = new Ranking(0.1, 0.05, 0.05, 0.2);

  /** How much what is of the kind that is asked for comes before what only has the word. */
  private static final double OF_KIND = 0.25;

  private static final double BEST_RATING = 5;
  private static final String HALF_LIFE = "60d";

  /** The query with these weights. */
  public Query of(Query words, Kind kind) {
    List<Map<String, Object>> functions = new ArrayList<>();
    functions.add(Map.of("weight", 1));
    functions.add(factor(IndexFields.UNITS, "log1p", sales));
    functions.add(factor(IndexFields.RATING, "none", rating / BEST_RATING));
    functions.add(Map.of("gauss", Map.of(IndexFields.PUBLISHED_AT, age()), "weight", freshness));
    functions.add(has(IndexFields.TOKENS, Tokens.AVAILABLE, stock));
    kind.inOrder()
        .forEach(
            trait ->
                functions.add(has(IndexFields.TRAITS, trait.getKey(), OF_KIND * trait.getValue())));
    return Query.of(
        "function_score",
        Map.of(
            "query", words, "functions", functions, "score_mode", "sum", "boost_mode", "multiply"));
  }

  private static Map<String, Object> has(String field, String value, double weight) {
    return Map.of("filter", Query.term(field, value), "weight", weight);
  }

  private static Map<String, Object> factor(String field, String modifier, double weight) {
    Map<String, Object> factor = Map.of("field", field, "modifier", modifier, "missing", 0);
    return Map.of("field_value_factor", factor, "weight", weight);
  }

  private static Map<String, Object> age() {
    return Map.of("origin", "now/d", "scale", HALF_LIFE, "decay", 0.5);
  }
}
