package dev.vitrine.listing.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a shelf, before any filter.
 *
 * @param ranking what was searched for, by which products are ranked; null where nothing was
 * @param filter what must hold besides
 */
record Shelf(@Nullable Query ranking, Query filter) {

  /** What of the shelf answers a query too. */
  Query and(Query query) {
    Query holding = Query.all(List.of(filter, query));
    return ranking == null
        ? holding
        : Query.of("bool", Map.of("must", List.of(ranking), "filter", List.of(holding)));
  }
}
