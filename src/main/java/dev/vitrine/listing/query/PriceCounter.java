package dev.vitrine.listing.query;

import static dev.vitrine.listing.index.IndexFields.VARIANTS;

import dev.vitrine.listing.index.IndexFields;
import dev.vitrine.listing.index.PriceLadder;
import dev.vitrine.listing.query.CountedFacet.Range;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Counts prices, variant by variant as soon as something else is said of variants.
 *
 * @param currency ISO 4217
 */
record PriceCounter(String currency) implements FacetCounter {

  private static final String NAME = "price";
  private static final String RUNGS = "rungs";
  private static final int MOST_RUNGS = 200;

  @Override
  public Map<String, Aggregation> ask(Choices choices) {
    Choices others = choices.without(FacetKey.PRICE);
    Map<String, Aggregation> asked = new LinkedHashMap<>(ChosenRanges.ask(FacetKey.PRICE, choices));
    asked.put(NAME, others.concernVariants() ? ofVariants(others) : ofProducts(others));
    return asked;
  }

  private Aggregation ofProducts(Choices others) {
    Aggregation rungs = Aggregation.terms(IndexFields.priceRungs(currency), MOST_RUNGS);
    return Aggregation.filter(others.query()).with(inside(IndexFields.price(currency), rungs));
  }

  private Aggregation ofVariants(Choices others) {
    String field = IndexFields.variantPrice(currency);
    Aggregation ranges = Aggregation.ranges(field, ranges()).with("products", Aggregation.PRODUCTS);
    Aggregation fitting = Aggregation.filter(others.variants()).with(inside(field, ranges));
    return Aggregation.filter(others.query())
        .with("variants", Aggregation.nested(VARIANTS).with("fitting", fitting));
  }

  private static Map<String, Aggregation> inside(String field, Aggregation rungs) {
    return Map.of(RUNGS, rungs, "min", Aggregation.min(field), "max", Aggregation.max(field));
  }

  private List<Map<String, Object>> ranges() {
    return ladder().usual().stream()
        .<Map<String, Object>>map(
            rung -> Map.of("key", "" + rung.code(), "from", rung.from(), "to", rung.to()))
        .toList();
  }

  private PriceLadder ladder() {
    return PriceLadder.of(currency);
  }

  @Override
  public List<CountedFacet> read(JsonNode answers, Choices choices) {
    JsonNode ofVariants = answers.path(NAME).path("variants").path("fitting");
    JsonNode prices = ofVariants.isMissingNode() ? answers.path(NAME) : ofVariants;
    if (!prices.path("min").path("value").isNumber()) {
      return List.of();
    }
    List<Range> ranges =
        ChosenRanges.join(FacetKey.PRICE, offered(prices, choices), answers, choices);
    return List.of(
        new CountedFacet.Ranges(
            FacetKey.PRICE, value(prices.path("min")), value(prices.path("max")), ranges));
  }

  private static BigDecimal value(JsonNode node) {
    return node.path("value").decimalValue();
  }

  private List<Range> offered(JsonNode prices, Choices choices) {
    RungCounts rungs = new RungCounts();
    for (JsonNode bucket : prices.path(RUNGS).path("buckets")) {
      rungs.add(ladder().of(bucket.path("key").asInt()), BucketCount.of(bucket));
    }
    List<Filter> chosen = choices.of(FacetKey.PRICE);
    return rungs.offered().stream().map(counted -> range(counted, chosen)).toList();
  }

  private static Range range(RungCounts.Counted counted, List<Filter> chosen) {
    BigDecimal from = counted.rung().from();
    BigDecimal to = counted.rung().to();
    Filter filter = new Filter.PriceWithin(from.longValueExact(), to.longValueExact() - 1);
    return new Range(filter, from, to, counted.count(), chosen.contains(filter));
  }
}
