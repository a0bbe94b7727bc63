package dev.vitrine.platform.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param size how many objects at most
 * @param backward whether the page ends at the cursor instead of starting after it
 * @param cursor the edge that the page follows or precedes; null for an end of the list
 */
public record PageRequest(int size, boolean backward, @Nullable String cursor) {

  /** How many objects a page has when the caller does not say. */
  public static final int DEFAULT_SIZE = 24;

  /** How many objects a page may have. */
  public static final int MAX_SIZE = 100;

  /** The first page of the default size. */
  public static final PageRequest FIRST = new PageRequest(DEFAULT_SIZE, false, null);

  /**
   * Checks a connection's arguments, with the default and the greatest size of pages.
   *
   * @throws Refused as {@link #of(Integer, String, Integer, String, int, int)}
   */
  public static PageRequest of(
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before) {
    return of(first, after, last, before, DEFAULT_SIZE, MAX_SIZE);
  }

  /**
   * Checks a connection's arguments.
   *
   * @throws Refused {@code INVALID_PAGE} when both directions are asked for, {@code
   *     PAGE_SIZE_OUT_OF_RANGE} when the size is below 1 or above the maximum
   */
  public static PageRequest of(
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before,
      int defaultSize,
      int maxSize) {
    boolean forward = first != null || after != null;
    boolean backward = last != null || before != null;
    if (forward && backward) {
      throw Refused.of("INVALID_PAGE", "page.both-directions");
    }
    return backward
        ? new PageRequest(size("last", last, defaultSize, maxSize), true, before)
        : new PageRequest(size("first", first, defaultSize, maxSize), false, after);
  }

  private static int size(String argument, @Nullable Integer asked, int defaultSize, int maxSize) {
    return asked == null ? defaultSize : size(argument, asked, maxSize);
  }

  /**
   * Checks how many are asked for where there are no pages.
   *
   * @return the same
   * @throws Refused {@code PAGE_SIZE_OUT_OF_RANGE} below 1 and above the maximum
   */
  public static int size(String argument, int asked, int maxSize) {
    if (asked < 1 || asked > maxSize) {
      Map<String, Object> facts = Map.of("argument", argument, "value", asked, "max", maxSize);
      throw Refused.of("PAGE_SIZE_OUT_OF_RANGE", "page.size", facts, facts);
    }
    return asked;
  }
}
