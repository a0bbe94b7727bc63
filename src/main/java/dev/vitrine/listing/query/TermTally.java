package dev.vitrine.listing.query;

import dev.vitrine.listing.query.CountedFacet.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Sorts counted tokens by the facets that they are values of. */
final class TermTally {

  private final Choices choices;
  private final SharedKeys shared;
  private final Map<FacetKey, List<Filter>> chosen = new HashMap<>();
  private final Map<FacetKey, Map<Filter, Value>> values = new LinkedHashMap<>();
  private final Set<FacetKey> cut = new LinkedHashSet<>();

  TermTally(Choices choices, SharedKeys shared) {
    this.choices = choices;
    this.shared = shared;
  }

  /** Takes the counts of those facets from an answer, whether of products or of variants. */
  void add(JsonNode answer, Predicate<FacetKey> facets) {
    JsonNode ofVariants = answer.path("variants").path("fitting").path("terms");
    JsonNode terms = ofVariants.isMissingNode() ? answer.path("terms") : ofVariants;
    boolean incomplete = terms.path("sum_other_doc_count").asLong(0) > 0;
    for (JsonNode bucket : terms.path("buckets")) {
      FacetToken.parse(bucket.path("key").asString())
          .filter(filter -> shared.offer(filter) && facets.test(filter.facet()))
          .ifPresent(filter -> add(filter, BucketCount.of(bucket), incomplete));
    }
  }

  /** Words that one product has in every language and another translated are one value. */
  private void add(Filter filter, long count, boolean incomplete) {
    boolean selected =
        chosen(filter.facet()).stream()
            .anyMatch(choice -> choice.includes(filter) || filter.includes(choice));
    values
        .computeIfAbsent(filter.facet(), facet -> new LinkedHashMap<>())
        .merge(
            filter,
            new Value(filter, count, selected),
            (one, other) -> new Value(filter, one.count() + other.count(), selected));
    if (incomplete) {
      cut.add(filter.facet());
    }
  }

  /** Asked once a facet, of which there may be hundreds of values. */
  private List<Filter> chosen(FacetKey facet) {
    return chosen.computeIfAbsent(facet, it -> shared.chosen(choices, it));
  }

  /** The facets, each with every value that was chosen of it. */
  List<CountedFacet> facets() {
    choices.facets().forEach(this::addChosen);
    return values.entrySet().stream()
        .<CountedFacet>map(
            facet ->
                new CountedFacet.Terms(
                    facet.getKey(),
                    List.copyOf(facet.getValue().values()),
                    cut.contains(facet.getKey())))
        .toList();
  }

  private void addChosen(FacetKey facet) {
    for (Filter chosen : choices.of(facet)) {
      Filter filter = shared.offered(chosen);
      boolean ofTerms = isTerm(filter) && chosen.facet().equals(facet);
      if (ofTerms && !values.getOrDefault(filter.facet(), Map.of()).containsKey(filter)) {
        add(filter, 0, false);
      }
    }
  }

  private boolean isTerm(Filter filter) {
    return FacetToken.isTerm(filter) || (filter instanceof Filter.ValueIs && shared.offer(filter));
  }
}
