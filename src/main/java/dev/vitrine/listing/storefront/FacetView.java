package dev.vitrine.listing.storefront;

import dev.vitrine.market.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something a listing can be narrowed by, as a caller reads it; the schema's {@code Facet}. */
sealed interface FacetView {

  /** The name that never changes with the language. */
  String key();

  /** A facet of single values. */
  record TermsFacet(String key, Text label, List<FacetValue> values, boolean hasMore)
      implements FacetView {}

  /**
   * A value of a facet.
   *
   * @param input the filter that chooses it
   */
  record FacetValue(
      String value,
      Text label,
      long count,
      boolean selected,
      Map<String, Object> input,
      @Nullable Swatch swatch,
      @Nullable String parent) {}

  /** A facet of numbers. */
  record RangeFacet(
      String key,
      Text label,
      @Nullable String unit,
      @Nullable String currencyCode,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      List<FacetRange> ranges)
      implements FacetView {}

  /**
   * A range of numbers.
   *
   * @param input the filter that chooses it
   */
  record FacetRange(
      String label,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      long count,
      boolean selected,
      Map<String, Object> input) {}
}
