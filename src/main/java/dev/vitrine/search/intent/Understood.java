package dev.vitrine.search.intent;

import dev.vitrine.listing.query.FacetKey;
import dev.vitrine.listing.query.Filter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a query that was taken for a filter.
 *
 * @param filter the filter; null for a price in a currency that is not the caller's, which is left
 *     out
 * @param words the words
 * @param start where they begin in the query
 * @param end where they end in the query, exclusive
 */
public record Understood(@Nullable Filter filter, String words, int start, int end) {

  /** Whether it is a price, which no product tells in words. */
  public boolean isPrice() {
    return filter == null || filter instanceof Filter.PriceWithin;
  }

  /** Whether it has any of a part of the query, whose end is exclusive. */
  public boolean overlaps(int from, int until) {
    return start < until && from < end;
  }

  /** Whether it has some of a part of the query, whose end is exclusive, but not all of it. */
  boolean splits(int from, int until) {
    return overlaps(from, until) && (from < start || end < until);
  }

  /** Whether it is a choice of one of these facets. */
  public boolean isOf(Set<FacetKey> facets) {
    return filter != null && filter.facets().stream().anyMatch(facets::contains);
  }

  /** Whether it is a value of an attribute or of an option. */
  boolean isValue() {
    return filter instanceof Filter.AttributeIs
        || filter instanceof Filter.OptionIs
        || filter instanceof Filter.ValueIs;
  }
}
