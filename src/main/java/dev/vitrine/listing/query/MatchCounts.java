package dev.vitrine.listing.query;

import dev.vitrine.market.Market;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Counts how often what words find and what filters leave are the same. */
@Component
public class MatchCounts {

  private static final String BOTH = "both";

  private final MultiSearch searches;

  MatchCounts(MultiSearch searches) {
    this.searches = searches;
  }

  /**
   * The counts in the order of the pairs: one search for all of them.
   *
   * @param among what is counted at all
   */
  public Mono<List<Counts>> of(Market market, String currency, Query among, List<Pair> pairs) {
    FilterQueries filters = new FilterQueries(currency);
    Map<String, Aggregation> asked = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i++) {
      Query filter = filters.ofProduct(List.of(pairs.get(i).filter()));
      asked.put(
          "words " + i,
          Aggregation.filter(pairs.get(i).words()).with(BOTH, Aggregation.filter(filter)));
      asked.put("filter " + i, Aggregation.filter(filter));
    }
    return searches
        .run(
            List.of(
                new MultiSearch.Search(market, Map.of("size", 0, "query", among, "aggs", asked))))
        .map(answers -> counts(answers.getFirst().aggregations(), pairs.size()));
  }

  private static List<Counts> counts(@org.jspecify.annotations.Nullable JsonNode answer, int size) {
    return answer == null
        ? List.of()
        : IntStream.range(0, size)
            .mapToObj(
                i ->
                    new Counts(
                        count(answer.path("words " + i)),
                        count(answer.path("filter " + i)),
                        count(answer.path("words " + i).path(BOTH))))
            .toList();
  }

  private static long count(JsonNode bucket) {
    return bucket.path("doc_count").asLong();
  }

  /**
   * Words and a filter that they may stand for.
   *
   * @param words what the words find
   * @param filter what they may stand for
   */
  public record Pair(Query words, Filter filter) {}

  /**
   * How many products there are.
   *
   * @param words that the words find
   * @param filter that the filter leaves
   * @param both that the words find and the filter leaves
   */
  public record Counts(long words, long filter, long both) {}
}
