package dev.vitrine.listing.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query of Elasticsearch's query DSL; none of those that are made here computes a score.
 *
 * @param json the query as JSON
 */
public record Query(@JsonValue Map<String, Object> json) {

  /** Every product. */
  public static final Query EVERYTHING = of("match_all", Map.of());

  /** No product. */
  public static final Query NOTHING = of("match_none", Map.of());

  /** A query of any kind of Elasticsearch's. */
  public static Query of(String kind, Object body) {
    return new Query(Map.of(kind, body));
  }

  /** A field holds the value. */
  public static Query term(String field, Object value) {
    return of("term", Map.of(field, value));
  }

  /** Bounds that are null do not bind. */
  public static Query range(String field, Map<String, ? extends @Nullable Object> bounds) {
    Map<String, Object> given = new LinkedHashMap<>();
    bounds.forEach(
        (name, bound) -> {
          if (bound != null) {
            given.put(name, bound);
          }
        });
    return of("range", Map.of(field, given));
  }

  /** A field lies between two values, both inclusive; bounds that are null do not bind. */
  public static Query within(String field, @Nullable Object min, @Nullable Object max) {
    Map<String, @Nullable Object> bounds = new LinkedHashMap<>();
    bounds.put("gte", min);
    bounds.put("lte", max);
    return range(field, bounds);
  }

  static Query exists(String field) {
    return of("exists", Map.of("field", field));
  }

  /** All of these; everything when there are none. */
  public static Query all(List<Query> queries) {
    List<Query> binding = queries.stream().filter(query -> !query.equals(EVERYTHING)).toList();
    return switch (binding.size()) {
      case 0 -> EVERYTHING;
      case 1 -> binding.getFirst();
      default -> of("bool", Map.of("filter", binding));
    };
  }

  /** At least one of these; nothing when there are none. */
  public static Query any(List<Query> queries) {
    return switch (queries.size()) {
      case 0 -> NOTHING;
      case 1 -> queries.getFirst();
      default -> sameField(queries).orElseGet(() -> oneOf(queries));
    };
  }

  private static Query oneOf(List<Query> queries) {
    return of("bool", Map.of("should", queries, "minimum_should_match", 1));
  }

  /** Terms of one field are asked for together. */
  private static Optional<Query> sameField(List<Query> queries) {
    Map<Object, List<Object>> termsByField =
        queries.stream()
            .flatMap(
                query ->
                    query.json.get("term") instanceof Map<?, ?> term
                        ? term.entrySet().stream()
                        : Stream.<Map.Entry<?, ?>>of())
            .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    return termsByField.values().stream()
        .filter(terms -> terms.size() == queries.size())
        .findFirst()
        .map(terms -> of("terms", termsByField));
  }

  /** What the query does not answer. */
  public static Query not(Query query) {
    return of("bool", Map.of("must_not", query));
  }

  /** One and the same nested document answers the query. */
  public static Query nested(String path, Query query) {
    return of("nested", Map.of("path", path, "query", query, "score_mode", "none"));
  }
}
