package dev.vitrine.listing.query;

import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.market.Market;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Knows in how many products of a market each word stands. */
@Component
public class WordCounts {

  private static final String NAME = "words";

  private final MultiSearch searches;

  WordCounts(MultiSearch searches) {
    this.searches = searches;
  }

  /**
   * The most frequent words in a locale, each with the number of products that it stands in.
   *
   * @param most how many words at most
   */
  public Mono<Map<String, Integer>> of(Market market, String localeTag, int most) {
    Map<String, Object> body =
        Map.of(
            "size", 0, "aggs", Map.of(NAME, Aggregation.terms(IndexFields.words(localeTag), most)));
    return searches
        .run(List.of(new MultiSearch.Search(market, body)))
        .map(answers -> counts(answers.getFirst()));
  }

  private static Map<String, Integer> counts(SearchAnswers.Answer answer) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    JsonNode aggregations = answer.aggregations();
    if (aggregations != null) {
      for (JsonNode bucket : aggregations.path(NAME).path("buckets")) {
        counts.put(bucket.path("key").asString(), bucket.path("doc_count").asInt());
      }
    }
    return counts;
  }
}
