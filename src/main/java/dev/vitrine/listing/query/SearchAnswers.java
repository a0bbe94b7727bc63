package dev.vitrine.listing.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitrine.listing.assembly.ProductCard;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What {@code _msearch} answers.
 *
 * @param responses one for each search, in their order
 */
record SearchAnswers(List<Answer> responses) {

  /** One search's answer. */
  record Answer(
      int status,
      @Nullable JsonNode error,
      @Nullable Hits hits,
      @Nullable JsonNode aggregations,
      @JsonProperty("timed_out") @Nullable Boolean timedOut) {}

  /** What was found; where nothing was asked for or found, the list is not sent. */
  record Hits(@Nullable Total total, List<Hit> hits) {

    @SuppressWarnings("NullAway") // what Jackson leaves out
    Hits {
      hits = Objects.requireNonNullElse(hits, List.of());
    }
  }

  /** How much was found. */
  record Total(long value) {}

  /** A document that was found. */
  record Hit(
      @JsonProperty("_source") @Nullable Source source,
      List<@Nullable Object> sort,
      @JsonProperty("_explanation") @Nullable JsonNode explanation,
      @JsonProperty("matched_queries") @Nullable List<String> matched,
      @Nullable Map<String, List<String>> highlight) {}

  /** What is kept of a document. */
  record Source(ProductCard card) {}
}
