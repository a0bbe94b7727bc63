package dev.vitrine.listing.query;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Counts some of a listing's facets: says what to ask of the index and reads the answer. */
interface FacetCounter {

  /** The aggregations by names that are this counter's own. */
  Map<String, Aggregation> ask(Choices choices);

  /** The facets in the answers to what was asked. */
  List<CountedFacet> read(JsonNode answers, Choices choices);
}
