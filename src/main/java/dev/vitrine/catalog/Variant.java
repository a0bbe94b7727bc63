package dev.vitrine.catalog;

import dev.vitrine.market.Texts;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product in one choice of its options: what is bought.
 *
 * @param id the database's key
 * @param sku the stock keeping unit, unique in the shop
 * @param gtin the Global Trade Item Number, checked
 * @param position where it stands among the product's variants
 * @param options the chosen value's key by option key
 * @param weightGrams the weight in grams
 * @param dimensions how large it is
 * @param measure how much of something it holds, for the unit price
 * @param texts {@code title} by locale, where the merchant named it
 */
public record Variant(
    long id,
    String sku,
    @Nullable String gtin,
    int position,
    Map<String, String> options,
    @Nullable BigDecimal weightGrams,
    Dimensions dimensions,
    @Nullable Measure measure,
    Texts texts) {

  /** Equal numbers make equal variants, however many zeros they were written with. */
  public Variant {
    weightGrams = Decimals.plainOrNull(weightGrams);
  }

  /** Length, width and height in millimetres, each if known. */
  public record Dimensions(
      @Nullable BigDecimal lengthMm, @Nullable BigDecimal widthMm, @Nullable BigDecimal heightMm) {

    /** Nothing known. */
    public static final Dimensions UNKNOWN = new Dimensions(null, null, null);

    /** Equal numbers make equal dimensions, however many zeros they were written with. */
    public Dimensions {
      lengthMm = Decimals.plainOrNull(lengthMm);
      widthMm = Decimals.plainOrNull(widthMm);
      heightMm = Decimals.plainOrNull(heightMm);
    }
  }

  /** So much of a unit such as g, kg, ml, l, cm or m. */
  public record Measure(BigDecimal value, String unit) {

    /** Equal numbers make equal measures, however many zeros they were written with. */
    public Measure {
      value = Decimals.plain(value);
    }
  }
}
