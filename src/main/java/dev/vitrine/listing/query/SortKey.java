package dev.vitrine.listing.query;

import dev.vitrine.listing.index.IndexFields;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One of the fields that a listing is ordered by. What lacks the field gets a value of its own, so
 * that every cursor holds plain values and the order reversed is the exact mirror.
 *
 * @param field the field's name
 * @param descending whether the greatest comes first
 * @param type how it is mapped, for an index that no document with the field came to yet
 * @param missing the value of what lacks the field
 * @param scope the placements that count, for a field in placements; empty for every other
 */
record SortKey(String field, boolean descending, String type, Object missing, String scope) {

  /** By relevance, the best first. */
  static final SortKey SCORE = new SortKey("_score", true, "", 0, "");

  static SortKey ascending(String field, String type, Object missing) {
    return new SortKey(field, false, type, missing, "");
  }

  static SortKey descending(String field, String type, Object missing) {
    return new SortKey(field, true, type, missing, "");
  }

  /** By the merchant's position in a scope; what has none comes after. */
  static SortKey placement(String scope) {
    return new SortKey(IndexFields.PLACEMENT_POSITION, false, "integer", Integer.MAX_VALUE, scope);
  }

  /** The key as an element of a search's {@code sort}. */
  Map<String, Object> json(boolean backward) {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("order", descending == backward ? "asc" : "desc");
    if (equals(SCORE)) {
      return Map.of(field, options);
    }
    options.put("missing", missing.equals("_last") && backward ? "_first" : missing);
    options.put("mode", "min");
    options.put("unmapped_type", type);
    if (!scope.isEmpty()) {
      Query inScope = Query.term(IndexFields.PLACEMENT_SCOPE, scope);
      options.put("nested", Map.of("path", IndexFields.PLACEMENTS, "filter", inScope));
    }
    return Map.of(field, options);
  }
}
