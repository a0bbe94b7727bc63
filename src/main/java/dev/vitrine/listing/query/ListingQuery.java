package dev.vitrine.listing.query;

import dev.vitrine.platform.graphql.Cursor;
import dev.vitrine.platform.graphql.PageRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * One page of a listing, as it is asked of the index. Two that ask the same are equal.
 *
 * @param market the market's key
 * @param locale the caller's locale, one of the market's
 * @param currency the currency of prices, ISO 4217
 * @param scope the shelf
 * @param filters what must hold, in the order of their texts
 * @param sort the order
 * @param page the page
 * @param parts what of it is looked at
 * @param reckonedAt the instant that ages are reckoned at; the epoch where the listing knows none
 */
public record ListingQuery(
    long market,
    String locale,
    String currency,
    Scope scope,
    List<Filter> filters,
    ProductSort sort,
    PageRequest page,
    Parts parts,
    Instant reckonedAt) {

  /** Puts the filters in order, so that the order in which they were given makes no difference. */
  public ListingQuery {
    filters = filters.stream().distinct().sorted(Comparator.comparing(Filter::toString)).toList();
  }

  /**
   * Makes sure that the cursor is one of this listing.
   *
   * @throws dev.vitrine.platform.graphql.Refused when it is another's, or none
   */
  public void check() {
    String cursor = page.cursor();
    if (cursor != null) {
      Cursor.decode(cursorScope(), cursor);
    }
  }

  /**
   * Whether the page goes on from one that was read from the database: such a cursor knows the
   * product alone, not what the index would order it by.
   */
  public boolean goesOnFromDatabase() {
    String cursor = page.cursor();
    return cursor != null && Cursor.decode(cursorScope(), cursor).size() == 1;
  }

  /** Whether it asks for what only one person's answer may tell, so that nobody keeps it. */
  public boolean isPersonal() {
    return filters.stream().anyMatch(Filter.InMySize.class::isInstance);
  }

  /** The instant that ages are reckoned at, such that all who ask within a minute ask the same. */
  public static Instant reckonedAt(Scope scope, Instant now) {
    return scope instanceof Scope.ByRule(var id, var rule) && RuleQueries.knowsAges(rule)
        ? now.truncatedTo(ChronoUnit.MINUTES)
        : Instant.EPOCH;
  }

  /** What a cursor of the listing is bound to: everything but the page. */
  public long cursorScope() {
    return Cursor.scope(
        market
            + "|"
            + currency
            + "|"
            + (sort == ProductSort.TITLE ? locale : "")
            + "|"
            + sort
            + "|"
            + scope
            + "|"
            + filters);
  }

  /**
   * What of a listing is looked at.
   *
   * @param products whether its products are
   * @param facets whether its facets are
   * @param whole keys of facets of which every value is, not only the frequent ones
   * @param passages whether of what was searched for the best passage of each description is
   * @param counted up to what number its products are counted; {@link #ALL} where exactly
   */
  public record Parts(
      boolean products, boolean facets, Set<String> whole, boolean passages, int counted) {

    /** No end of counting. */
    public static final int ALL = Integer.MAX_VALUE;

    /** Of facets only the frequent values, of descriptions nothing. */
    public Parts(boolean products, boolean facets) {
      this(products, facets, Set.of());
    }

    /** Of descriptions nothing. */
    public Parts(boolean products, boolean facets, Set<String> whole) {
      this(products, facets, whole, false);
    }

    /** The exact number of products. */
    public Parts(boolean products, boolean facets, Set<String> whole, boolean passages) {
      this(products, facets, whole, passages, ALL);
    }

    /** Whether there are so many products, and nothing else. */
    public static Parts whether(int products) {
      return new Parts(false, false, Set.of(), false, products);
    }
  }
}
