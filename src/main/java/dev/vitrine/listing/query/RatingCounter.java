package dev.vitrine.listing.query;

import static dev.vitrine.listing.index.IndexFields.RATING;

import dev.vitrine.listing.query.CountedFacet.Range;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Counts what is rated so many stars and up. */
final class RatingCounter implements FacetCounter {

  private static final String NAME = "rating";
  private static final List<Integer> STARS = List.of(4, 3, 2, 1);

  @Override
  public Map<String, Aggregation> ask(Choices choices) {
    List<Map<String, Object>> ranges =
        STARS.stream()
            .map(stars -> Map.<String, Object>of("key", "" + stars, "from", stars))
            .toList();
    Map<String, Aggregation> asked =
        new LinkedHashMap<>(ChosenRanges.ask(FacetKey.RATING, choices));
    asked.put(
        NAME,
        Aggregation.filter(choices.without(FacetKey.RATING).query())
            .with(
                Map.of(
                    "ranges", Aggregation.ranges(RATING, ranges),
                    "min", Aggregation.min(RATING),
                    "max", Aggregation.max(RATING))));
    return asked;
  }

  @Override
  public List<CountedFacet> read(JsonNode answers, Choices choices) {
    JsonNode ratings = answers.path(NAME);
    if (!ratings.path("min").path("value").isNumber()) {
      return List.of();
    }
    return List.of(
        new CountedFacet.Ranges(
            FacetKey.RATING,
            ratings.path("min").path("value").decimalValue(),
            ratings.path("max").path("value").decimalValue(),
            ChosenRanges.join(FacetKey.RATING, offered(ratings, choices), answers, choices)));
  }

  private static List<Range> offered(JsonNode ratings, Choices choices) {
    Map<String, Long> counts = new HashMap<>();
    for (JsonNode bucket : ratings.path("ranges").path("buckets")) {
      counts.put(bucket.path("key").asString(), BucketCount.of(bucket));
    }
    List<Filter> chosen = choices.of(FacetKey.RATING);
    return STARS.stream()
        .map(stars -> range(BigDecimal.valueOf(stars), counts.getOrDefault("" + stars, 0L), chosen))
        .filter(range -> range.count() > 0)
        .toList();
  }

  private static Range range(BigDecimal stars, long count, List<Filter> chosen) {
    Filter filter = new Filter.RatingWithin(stars, null);
    return new Range(filter, stars, null, count, chosen.contains(filter));
  }
}
