package dev.vitrine.listing.query;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A facet as the index counted it, without words. */
public sealed interface CountedFacet {

  /** What it is about. */
  FacetKey key();

  /**
   * A facet of single values.
   *
   * @param key what it is about
   * @param values the most frequent first, with every chosen one
   * @param hasMore whether there are more than these
   */
  record Terms(FacetKey key, List<Value> values, boolean hasMore) implements CountedFacet {}

  /**
   * A value of a facet.
   *
   * @param filter the filter that chooses it
   * @param count how many products the listing would show with it alone of its facet
   * @param selected whether it is chosen
   */
  record Value(Filter filter, long count, boolean selected) {}

  /**
   * A facet of numbers: prices in the currency's smallest unit, ratings, numeric attributes.
   *
   * @param key what it is about
   * @param min the lowest, the facet's own choice aside; null without any
   * @param max the highest, the facet's own choice aside; null without any
   * @param ranges from the lowest to the highest
   */
  record Ranges(
      FacetKey key, @Nullable BigDecimal min, @Nullable BigDecimal max, List<Range> ranges)
      implements CountedFacet {}

  /**
   * A range of a facet.
   *
   * @param filter the filter that chooses it
   * @param min from, inclusive; null for no bound
   * @param max to, exclusive; null for no bound
   * @param count how many products the listing would show with it alone of its facet
   * @param selected whether it is chosen
   */
  record Range(
      Filter filter,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      long count,
      boolean selected) {}
}
