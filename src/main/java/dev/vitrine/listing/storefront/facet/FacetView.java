package dev.vitrine.listing.storefront.facet;

import dev.vitrine.listing.storefront.attribute.Swatch;
import dev.vitrine.market.Text;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something a listing can be narrowed by, as a caller reads it; the schema's {@code Facet}. */
public sealed interface FacetView {

  /** The name that never changes with the language. */
  String key();

  /**
   * The same with those values alone whose words contain a text, whatever their case and accents.
   *
   * @param most how many values at most
   */
  FacetView matching(String text, int most);

  /** A facet of single values. */
  record TermsFacet(String key, Text label, List<FacetValue> values, boolean hasMore)
      implements FacetView {

    @Override
    public FacetView matching(String text, int most) {
      String wanted = plain(text);
      List<FacetValue> fitting =
          values.stream().filter(value -> plain(value.label().value()).contains(wanted)).toList();
      List<FacetValue> shown = fitting.stream().limit(most).toList();
      return new TermsFacet(key, label, shown, hasMore || shown.size() < fitting.size());
    }

    private static String plain(String words) {
      return Normalizer.normalize(words, Normalizer.Form.NFKD)
          .replaceAll("\\p{Mn}", "")
          .toLowerCase(Locale.ROOT);
    }
  }

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
      implements FacetView {

    @Override
    public FacetView matching(String text, int most) {
      return this;
    }
  }

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
