package dev.vitrine.listing.query;

import dev.vitrine.listing.index.IndexFields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Products that some of a listing's filters do not leave out: what a merchant puts first is there
 * whatever words were taken for, as long as it is what the shopper chose.
 *
 * @param products their keys
 * @param filters what they need not be
 */
public record Spared(List<Long> products, List<Filter> filters) {

  /** No product. */
  public static final Spared NONE = new Spared(List.of(), List.of());

  boolean isNothing() {
    return products.isEmpty() || filters.isEmpty();
  }

  Query query() {
    return Query.of("terms", Map.of(IndexFields.PRODUCT_ID, products));
  }

  Set<FacetKey> facets() {
    return filters.stream().map(Filter::facet).collect(Collectors.toSet());
  }
}
