package dev.vitrine.listing.query;

import static dev.vitrine.listing.index.IndexFields.NUMBERS;
import static dev.vitrine.listing.index.IndexFields.NUMBER_KEY;
import static dev.vitrine.listing.index.IndexFields.NUMBER_RUNGS;
import static dev.vitrine.listing.index.IndexFields.NUMBER_VALUE;

import dev.vitrine.listing.index.Ladder.Rung;
import dev.vitrine.listing.query.CountedFacet.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Counts the numeric attributes that most products of the listing have, and all chosen ones.
 *
 * @param attributes how many at most, besides those that were chosen
 */
record NumberCounter(int attributes) implements FacetCounter {

  private static final int RUNGS = 200;
  private static final String ALL = "numbers";

  @Override
  public Map<String, Aggregation> ask(Choices choices) {
    Map<String, Aggregation> asked = new LinkedHashMap<>();
    asked.put(ALL, under(choices, keys(Aggregation.terms(NUMBER_KEY, attributes))));
    for (FacetKey facet : chosen(choices)) {
      Aggregation one = keys(Aggregation.termsAmong(NUMBER_KEY, List.of(facet.name())));
      asked.put(name(facet), under(choices.without(facet), one));
      asked.putAll(ChosenRanges.ask(facet, choices));
    }
    return asked;
  }

  private static List<FacetKey> chosen(Choices choices) {
    return choices.facets().stream().filter(facet -> facet.kind() == FacetKey.Kind.NUMBER).toList();
  }

  private static String name(FacetKey facet) {
    return "number " + facet.name();
  }

  private static Aggregation under(Choices choices, Aggregation keys) {
    return Aggregation.filter(choices.query())
        .with("numbers", Aggregation.nested(NUMBERS).with("keys", keys));
  }

  private static Aggregation keys(Aggregation terms) {
    return terms.with(
        Map.of(
            "min", Aggregation.min(NUMBER_VALUE),
            "max", Aggregation.max(NUMBER_VALUE),
            "rungs", Aggregation.terms(NUMBER_RUNGS, RUNGS)));
  }

  @Override
  public List<CountedFacet> read(JsonNode answers, Choices choices) {
    List<CountedFacet> facets = new ArrayList<>();
    for (JsonNode bucket : buckets(answers.path(ALL))) {
      FacetKey facet = FacetKey.number(bucket.path("key").asString());
      if (choices.of(facet).isEmpty()) {
        facets.add(facet(facet, bucket, answers, choices));
      }
    }
    for (FacetKey facet : chosen(choices)) {
      JsonNode bucket = buckets(answers.path(name(facet))).path(0);
      facets.add(
          bucket.isMissingNode()
              ? nothing(facet, answers, choices)
              : facet(facet, bucket, answers, choices));
    }
    return facets;
  }

  private static JsonNode buckets(JsonNode answer) {
    return answer.path("numbers").path("keys").path("buckets");
  }

  private static CountedFacet facet(
      FacetKey facet, JsonNode bucket, JsonNode answers, Choices choices) {
    RungCounts rungs = new RungCounts();
    for (JsonNode rung : bucket.path("rungs").path("buckets")) {
      rungs.add(Rung.of(rung.path("key").asInt()), BucketCount.of(rung));
    }
    List<Filter> chosen = choices.of(facet);
    List<Range> offered =
        rungs.offered().stream().map(counted -> range(facet, counted, chosen)).toList();
    return new CountedFacet.Ranges(
        facet,
        value(bucket.path("min")),
        value(bucket.path("max")),
        ChosenRanges.join(facet, offered, answers, choices));
  }

  /** What was chosen, where nothing that is left has such a number. */
  private static CountedFacet nothing(FacetKey facet, JsonNode answers, Choices choices) {
    return new CountedFacet.Ranges(
        facet, null, null, ChosenRanges.join(facet, List.of(), answers, choices));
  }

  private static Range range(FacetKey facet, RungCounts.Counted counted, List<Filter> chosen) {
    BigDecimal from = counted.rung().from();
    BigDecimal to = counted.rung().to();
    Filter filter = new Filter.NumberWithin(facet.name(), from, null, to);
    return new Range(filter, from, to, counted.count(), chosen.contains(filter));
  }

  private static BigDecimal value(JsonNode node) {
    return node.path("value").decimalValue();
  }
}
