package dev.vitrine.listing.query;

import static dev.vitrine.listing.index.IndexFields.VARIANTS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The filters of a listing by facet: those of one facet are alternatives, all facets must hold.
 * What is said of variants (options, price, availability) must hold on one and the same. Where a
 * value is chosen whether it is an attribute's or an option's, both are one facet.
 */
final class Choices {

  private final Map<FacetKey, List<Filter>> byFacet;

  /** By facet, the one whose choices are its own. */
  private final Map<FacetKey, FacetKey> homes;

  private final Spared spared;
  private final FilterQueries queries;

  private Choices(
      Map<FacetKey, List<Filter>> byFacet,
      Map<FacetKey, FacetKey> homes,
      Spared spared,
      FilterQueries queries) {
    this.byFacet = byFacet;
    this.homes = homes;
    this.spared = spared;
    this.queries = queries;
  }

  /** The filters of a listing whose prices are in this currency. */
  static Choices of(List<Filter> filters, String currency) {
    return of(filters, Spared.NONE, currency);
  }

  /** The same, of which some spare some products. */
  static Choices of(List<Filter> filters, Spared spared, String currency) {
    Map<FacetKey, FacetKey> homes = new LinkedHashMap<>();
    filters.forEach(filter -> filter.facets().forEach(it -> settle(it, filter.facet(), homes)));
    Map<FacetKey, List<Filter>> byFacet = new LinkedHashMap<>();
    filters.forEach(
        filter ->
            byFacet
                .computeIfAbsent(home(filter.facet(), homes), it -> new ArrayList<>())
                .add(filter));
    return new Choices(byFacet, homes, spared, new FilterQueries(currency));
  }

  /** A facet that has become another's stays so. */
  private static void settle(FacetKey facet, FacetKey home, Map<FacetKey, FacetKey> homes) {
    homes.merge(facet, home, (old, wanted) -> old.equals(facet) ? wanted : old);
  }

  private static FacetKey home(FacetKey facet, Map<FacetKey, FacetKey> homes) {
    return homes.getOrDefault(facet, facet);
  }

  /** The facets that something was chosen of. */
  Set<FacetKey> facets() {
    Set<FacetKey> facets = new LinkedHashSet<>(homes.keySet());
    facets.removeIf(facet -> of(facet).isEmpty());
    return facets;
  }

  /** What was chosen of a facet. */
  List<Filter> of(FacetKey facet) {
    return byFacet.getOrDefault(home(facet, homes), List.of());
  }

  /** All but a facet's own: what its values are counted under. */
  Choices without(FacetKey facet) {
    Map<FacetKey, List<Filter>> others = new LinkedHashMap<>(byFacet);
    others.remove(home(facet, homes));
    return new Choices(others, homes, spared, queries);
  }

  /** The same with this as the only choice of its facet. */
  Choices with(Filter choice) {
    Map<FacetKey, List<Filter>> changed = new LinkedHashMap<>(byFacet);
    changed.put(home(choice.facet(), homes), List.of(choice));
    return new Choices(changed, homes, spared, queries);
  }

  /** The products that all facets leave, and those that are spared by the facets that are not. */
  Query query() {
    Map<FacetKey, List<Filter>> sparing = new LinkedHashMap<>(byFacet);
    sparing.keySet().removeAll(spared.facets());
    Query all = query(byFacet.values());
    return spared.isNothing() || sparing.size() == byFacet.size()
        ? all
        : Query.any(List.of(all, Query.all(List.of(spared.query(), query(sparing.values())))));
  }

  private Query query(Collection<List<Filter>> facets) {
    List<Query> holding = new ArrayList<>();
    List<List<Filter>> ofVariants = new ArrayList<>();
    for (List<Filter> alternatives : facets) {
      if (isOfVariants(alternatives)) {
        ofVariants.add(alternatives);
      } else {
        holding.add(queries.ofProduct(alternatives));
      }
    }
    if (ofVariants.size() == 1) {
      holding.add(queries.ofProduct(ofVariants.getFirst()));
    } else if (ofVariants.size() > 1) {
      holding.add(Query.nested(VARIANTS, variants(facets)));
    }
    return Query.all(holding);
  }

  /** Whether anything is said of variants, so that options are to be counted variant by variant. */
  boolean concernVariants() {
    return byFacet.values().stream().anyMatch(Choices::isOfVariants);
  }

  /** What one variant must be like, within its nested document; nothing is spared there. */
  Query variants() {
    return variants(byFacet.values());
  }

  private Query variants(Collection<List<Filter>> facets) {
    return Query.all(
        facets.stream()
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
