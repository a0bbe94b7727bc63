package dev.vitrine.listing.query;

import static dev.vitrine.listing.index.IndexFields.VARIANTS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The filters of a listing by facet: those of one facet are alternatives, all facets must hold.
 * What is said of variants (options, price, availability) must hold on one and the same.
 */
final class Choices {

  private final Map<FacetKey, List<Filter>> byFacet;
  private final FilterQueries queries;

  private Choices(Map<FacetKey, List<Filter>> byFacet, FilterQueries queries) {
    this.byFacet = byFacet;
    this.queries = queries;
  }

  /** The filters of a listing whose prices are in this currency. */
  static Choices of(List<Filter> filters, String currency) {
    return new Choices(
        filters.stream()
            .collect(Collectors.groupingBy(Filter::facet, LinkedHashMap::new, Collectors.toList())),
        new FilterQueries(currency));
  }

  /** The facets that something was chosen of. */
  Set<FacetKey> facets() {
    return byFacet.keySet();
  }

  /** What was chosen of a facet. */
  List<Filter> of(FacetKey facet) {
    return byFacet.getOrDefault(facet, List.of());
  }

  /** All but a facet's own: what its values are counted under. */
  Choices without(FacetKey facet) {
    Map<FacetKey, List<Filter>> others = new LinkedHashMap<>(byFacet);
    others.remove(facet);
    return new Choices(others, queries);
  }

  /** The same with this as the only choice of its facet. */
  Choices with(Filter choice) {
    Map<FacetKey, List<Filter>> changed = new LinkedHashMap<>(byFacet);
    changed.put(choice.facet(), List.of(choice));
    return new Choices(changed, queries);
  }

  /** The products that all facets leave. */
  Query query() {
    List<Query> holding = new ArrayList<>();
    List<List<Filter>> ofVariants = new ArrayList<>();
    for (List<Filter> alternatives : byFacet.values()) {
      if (isOfVariants(alternatives)) {
        ofVariants.add(alternatives);
      } else {
        holding.add(queries.ofProduct(alternatives));
      }
    }
    if (ofVariants.size() == 1) {
      holding.add(queries.ofProduct(ofVariants.getFirst()));
    } else if (ofVariants.size() > 1) {
      holding.add(Query.nested(VARIANTS, variants()));
    }
    return Query.all(holding);
  }

  /** Whether anything is said of variants, so that options are to be counted variant by variant. */
  boolean concernVariants() {
    return byFacet.values().stream().anyMatch(Choices::isOfVariants);
  }

  /** What one variant must be like, within its nested document. */
  Query variants() {
    return Query.all(
        byFacet.values().stream()
            .filter(Choices::isOfVariants)
            .map(alternatives -> queries.ofVariant(variantFilters(alternatives)))
            .toList());
  }

  /** That nothing of a product can be bought, or fits, is not said of any one variant. */
  private static boolean isOfVariants(List<Filter> alternatives) {
    return alternatives.stream()
        .allMatch(filter -> filter instanceof Filter.OfVariant ofVariant && ofVariant.isOfOne());
  }

  private static List<Filter.OfVariant> variantFilters(List<Filter> alternatives) {
    return alternatives.stream()
        .filter(Filter.OfVariant.class::isInstance)
        .map(Filter.OfVariant.class::cast)
        .toList();
  }
}
