package dev.vitrine.listing.storefront.facet;

import dev.vitrine.listing.query.CountedFacet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Chooses the facets that tell most of what a search found: those that most of the products have,
 * and that part them most evenly. How telling a facet is, is its coverage times the chance that two
 * products taken from it differ (the Gini–Simpson index); what was chosen comes before all.
 *
 * @param total how many products there are
 */
public record TellingFacets(long total) {

  private static final int MOST = 10;

  /** The most telling of what is offered, in their order. */
  public List<CountedFacet> of(List<CountedFacet> offered) {
    return offered.stream()
        .map(it -> new Weighed(it, telling(it)))
        .sorted(Comparator.comparingDouble(Weighed::telling).reversed())
        .limit(MOST)
        .map(Weighed::facet)
        .toList();
  }

  private record Weighed(CountedFacet facet, double telling) {}

  private double telling(CountedFacet facet) {
    return switch (facet) {
      case CountedFacet.Terms terms ->
          chosen(terms.values().stream().anyMatch(CountedFacet.Value::selected))
              + telling(terms.values().stream().mapToLong(CountedFacet.Value::count).toArray());
      case CountedFacet.Ranges ranges ->
          chosen(ranges.ranges().stream().anyMatch(CountedFacet.Range::selected))
              + telling(ranges.ranges().stream().mapToLong(CountedFacet.Range::count).toArray());
    };
  }

  private static double chosen(boolean any) {
    return any ? 1 : 0;
  }

  private double telling(long[] counts) {
    double sum = LongStream.of(counts).sum();
    if (sum == 0 || total == 0) {
      return 0;
    }
    double same = LongStream.of(counts).mapToDouble(count -> Math.pow(count / sum, 2)).sum();
    return Math.min(1, sum / total) * (1 - same);
  }
}
