package dev.vitrine.listing.query;

import static dev.vitrine.listing.index.IndexFields.CATEGORIES;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Counts the categories that a listing can be narrowed to.
 *
 * @param offered their keys, in the tree's order
 */
record CategoryCounter(List<Long> offered) implements FacetCounter {

  private static final String NAME = "categories";

  @Override
  public Map<String, Aggregation> ask(Choices choices) {
    List<String> ids = offered.stream().map(String::valueOf).toList();
    return offered.isEmpty()
        ? Map.of()
        : Map.of(
            NAME,
            Aggregation.filter(choices.without(FacetKey.CATEGORY).query())
                .with("terms", Aggregation.termsAmong(CATEGORIES, ids)));
  }

  @Override
  public List<CountedFacet> read(JsonNode answers, Choices choices) {
    Map<Long, Long> counts = new HashMap<>();
    for (JsonNode bucket : answers.path(NAME).path("terms").path("buckets")) {
      counts.put(Long.valueOf(bucket.path("key").asString()), bucket.path("doc_count").asLong());
    }
    List<Filter> chosen = choices.of(FacetKey.CATEGORY);
    List<CountedFacet.Value> values =
        offered.stream()
            .map(id -> value(new Filter.CategoryIs(id), counts.getOrDefault(id, 0L), chosen))
            .filter(value -> value.count() > 0 || value.selected())
            .toList();
    return values.isEmpty()
        ? List.of()
        : List.of(new CountedFacet.Terms(FacetKey.CATEGORY, values, false));
  }

  private static CountedFacet.Value value(Filter filter, long count, List<Filter> chosen) {
    return new CountedFacet.Value(filter, count, chosen.contains(filter));
  }
}
