package dev.vitrine.listing.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Counts what can be bought, what is reduced and what is new; and what fits, where somebody asks
 * for that.
 */
final class StateCounter implements FacetCounter {

  private static final String NAME = "states";
  private static final List<Filter> STATES =
      List.of(new Filter.Available(true), new Filter.OnSale(true), new Filter.IsNew(true));

  @Override
  public Map<String, Aggregation> ask(Choices choices) {
    Map<String, Query> queries = new LinkedHashMap<>();
    states(choices)
        .forEach(state -> queries.put(state.facet().name(), choices.with(state).query()));
    return Map.of(NAME, Aggregation.filters(queries));
  }

  @Override
  public List<CountedFacet> read(JsonNode answers, Choices choices) {
    JsonNode counts = answers.path(NAME).path("buckets");
    return states(choices)
        .map(state -> value(state, counts, choices))
        .filter(value -> value.count() > 0 || value.selected())
        .<CountedFacet>map(
            value -> new CountedFacet.Terms(value.filter().facet(), List.of(value), false))
        .toList();
  }

  private static Stream<Filter> states(Choices choices) {
    return Stream.concat(
        STATES.stream(),
        choices.of(FacetKey.IN_MY_SIZE).stream()
            .limit(1)
            .filter(Filter.InMySize.class::isInstance)
            .map(Filter.InMySize.class::cast)
            .map(chosen -> new Filter.InMySize(true, chosen.sizes())));
  }

  private static CountedFacet.Value value(Filter state, JsonNode counts, Choices choices) {
    return new CountedFacet.Value(
        state,
        counts.path(state.facet().name()).path("doc_count").asLong(),
        choices.of(state.facet()).contains(state));
  }
}
