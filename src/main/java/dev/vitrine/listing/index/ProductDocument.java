package dev.vitrine.listing.index;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a product is found and ordered by in its market's index. {@link IndexFields} names the
 * fields that these become.
 *
 * @param tokens everything that it can be filtered by exactly, see {@link Tokens}
 * @param facets those of the tokens that facets count
 * @param facetWords tokens of words that were translated, by locale of the market: counted by
 *     facets
 * @param numbers its numeric attributes
 * @param categories keys of its categories and of all above them
 * @param prices the different displayed prices of its variants by currency, in the smallest unit
 * @param units how many sold in the market
 * @param titles the title by locale of the market, fallbacks followed
 * @param search the words that it is searched by, besides the title
 * @param sortTitles the title's collation key in hexadecimal, by locale of the market
 * @param variants what its variants are found by
 * @param placements where merchants put it
 */
public record ProductDocument(
    List<String> tokens,
    List<String> facets,
    Map<String, List<String>> facetWords,
    List<NumericAttribute> numbers,
    List<Long> categories,
    Map<String, List<Long>> prices,
    long units,
    Map<String, String> titles,
    SearchTexts search,
    Map<String, String> sortTitles,
    List<Variant> variants,
    List<Placement> placements) {

  /**
   * A numeric attribute.
   *
   * @param key the attribute's key
   * @param value its values, in the attribute's unit
   * @param rungs codes of the {@link Ladder ladder's} rungs that the values stand on
   */
  public record NumericAttribute(String key, List<BigDecimal> value, List<Integer> rungs) {

    /** The attribute with the rungs of its values. */
    public static NumericAttribute of(String key, List<BigDecimal> values) {
      return new NumericAttribute(
          key,
          values,
          Ladder.codes(values.stream().flatMap(value -> Ladder.rungs(value).stream())));
    }
  }

  /**
   * What a variant is found by.
   *
   * @param tokens its options, those of the product's attributes that are like options, and {@link
   *     Tokens#AVAILABLE}, {@link Tokens#sale} where they hold
   * @param categories keys of the product's categories and of all above them
   * @param price the displayed price by currency, in the smallest unit
   */
  public record Variant(List<String> tokens, List<Long> categories, Map<String, Long> price) {}

  /**
   * A place that a merchant gave the product.
   *
   * @param scope where: see {@link Scopes}
   * @param position from the front, lowest first
   */
  public record Placement(String scope, int position) {}
}
