package dev.vitrine.listing.index;

/**
 * A numeric attribute as a keyword that sorts as the number does: {@code weight=c071800000000000}.
 *
 * <p>Thousands of numeric attributes would be thousands of fields. As keywords of one field they
 * are filtered by an ordinary range on terms, without nested documents, and a terms aggregation
 * kept to a key's prefix finds the lowest, the highest and every count between them.
 */
public final class SortableNumber {

  private SortableNumber() {}

  /** The keyword of a number, in the attribute's unit. */
  public static String of(String key, double value) {
    long bits = Double.doubleToLongBits(value == 0 ? 0.0 : value);
    long sortable = bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    return prefix(key) + String.format("%016x", sortable);
  }

  /** What every keyword of the attribute begins with. */
  public static String prefix(String key) {
    return key + '=';
  }

  /** The number in a keyword that {@link #of} made. */
  public static double valueOf(String keyword) {
    long sortable = Long.parseUnsignedLong(keyword.substring(keyword.length() - 16), 16);
    return Double.longBitsToDouble(sortable < 0 ? sortable ^ Long.MIN_VALUE : ~sortable);
  }
}
