package dev.vitrine.listing.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Counts the ranges that were chosen of a facet, which need not be among those that it offers. */
final class ChosenRanges {

  private ChosenRanges() {}

  static Map<String, Aggregation> ask(FacetKey facet, Choices choices) {
    Map<String, Query> queries = new LinkedHashMap<>();
    List<Filter> chosen = choices.of(facet);
    for (int i = 0; i < chosen.size(); i++) {
      queries.put(String.valueOf(i), choices.with(chosen.get(i)).query());
    }
    return queries.isEmpty() ? Map.of() : Map.of(name(facet), Aggregation.filters(queries));
  }

  private static String name(FacetKey facet) {
    return "chosen " + facet.kind() + " " + facet.name();
  }

  /** The offered ranges, and those chosen that are not among them. */
  static List<CountedFacet.Range> join(
      FacetKey facet, List<CountedFacet.Range> offered, JsonNode answers, Choices choices) {
    List<CountedFacet.Range> ranges = new ArrayList<>(offered);
    JsonNode counts = answers.path(name(facet)).path("buckets");
    List<Filter> chosen = choices.of(facet);
    for (int i = 0; i < chosen.size(); i++) {
      if (chosen.get(i) instanceof Filter.OfRange filter && !isAmong(offered, filter)) {
        long count = counts.path(String.valueOf(i)).path("doc_count").asLong();
        ranges.add(new CountedFacet.Range(filter, filter.from(), filter.to(), count, true));
      }
    }
    return List.copyOf(ranges);
  }

  private static boolean isAmong(List<CountedFacet.Range> offered, Filter filter) {
    return offered.stream().anyMatch(range -> range.filter().equals(filter));
  }
}
