package dev.vitrine.listing.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An aggregation of Elasticsearch's.
 *
 * @param json the aggregation as JSON
 */
record Aggregation(@JsonValue Map<String, Object> json) {

  /**
   * How many products there are behind nested documents, where the same may stand several times.
   */
  static final Aggregation PRODUCTS = of("reverse_nested", Map.of());

  private static Aggregation of(String kind, Object body) {
    return new Aggregation(Map.of(kind, body));
  }

  /** The most frequent terms. */
  static Aggregation terms(String field, int size) {
    return of("terms", Map.of("field", field, "size", size));
  }

  /** The most frequent of the terms that begin so. */
  static Aggregation termsWithPrefix(String field, String prefix, int size) {
    return termsWithPrefix(field, List.of(prefix), size);
  }

  /** The most frequent of the terms that begin with any of these. */
  static Aggregation termsWithPrefix(String field, List<String> prefixes, int size) {
    String either =
        prefixes.stream().map(prefix -> literally(prefix) + ".*").collect(Collectors.joining("|"));
    return of("terms", Map.of("field", field, "size", size, "include", either));
  }

  /** These terms alone. */
  static Aggregation termsAmong(String field, List<String> terms) {
    return of("terms", Map.of("field", field, "size", Math.max(1, terms.size()), "include", terms));
  }

  /** The terms that tell these products from all others best. */
  static Aggregation telling(String field, int size) {
    Map<String, Object> better = Map.of("include_negatives", false);
    return of(
        "significant_terms", Map.of("field", field, "size", size, "mutual_information", better));
  }

  /** Every product of the index, whatever was searched for. */
  static Aggregation everything() {
    return of("global", Map.of());
  }

  static Aggregation min(String field) {
    return of("min", Map.of("field", field));
  }

  static Aggregation max(String field) {
    return of("max", Map.of("field", field));
  }

  /** Buckets by number, each from inclusive, to exclusive; a bound left out does not bind. */
  static Aggregation ranges(String field, List<Map<String, Object>> ranges) {
    return of("range", Map.of("field", field, "ranges", ranges));
  }

  static Aggregation filter(Query query) {
    return of("filter", query);
  }

  /** Named buckets of queries. */
  static Aggregation filters(Map<String, Query> queries) {
    return of("filters", Map.of("filters", queries));
  }

  static Aggregation nested(String path) {
    return of("nested", Map.of("path", path));
  }

  /** The same with others inside each of its buckets. */
  Aggregation with(Map<String, Aggregation> inner) {
    Map<String, Object> body = new LinkedHashMap<>(json);
    body.put("aggs", inner);
    return new Aggregation(body);
  }

  Aggregation with(String name, Aggregation inner) {
    return with(Map.of(name, inner));
  }

  /** The text as a regular expression of Lucene's that matches it and nothing else. */
  private static String literally(String text) {
    return text.replaceAll("[.?+*|{}\\[\\]()\"\\\\#@&<>~^$-]", "\\\\$0");
  }
}
