package dev.vitrine.platform.graphql.http;

import dev.vitrine.platform.graphql.Refused;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one GraphQL request.
 *
 * @param query the document
 * @param operationName which of the document's operations is meant
 * @param variables values of the operation's variables, null where there are none
 * @param extensions what else the client says, null where there is nothing
 */
record RequestBody(
    String query,
    @Nullable String operationName,
    @Nullable Map<String, Object> variables,
    @Nullable Map<String, Object> extensions) {

  /**
   * Reads the parameters by their names.
   *
   * @throws Refused {@code INVALID_REQUEST} when one is missing or has the wrong form
   */
  static RequestBody of(Map<?, ?> parameters) {
    if (!(parameters.get("query") instanceof String query) || query.isBlank()) {
      throw malformed("query");
    }
    return new RequestBody(
        query,
        text("operationName", parameters),
        map("variables", parameters),
        map("extensions", parameters));
  }

  private static @Nullable String text(String name, Map<?, ?> parameters) {
    return switch (parameters.get(name)) {
      case null -> null;
      case String text -> text.isEmpty() ? null : text;
      default -> throw malformed(name);
    };
  }

  @SuppressWarnings("unchecked") // the keys of a JSON object are strings
  private static @Nullable Map<String, Object> map(String name, Map<?, ?> parameters) {
    return switch (parameters.get(name)) {
      case null -> null;
      case Map<?, ?> map -> (Map<String, Object>) map;
      default -> throw malformed(name);
    };
  }

  private static Refused malformed(String parameter) {
    Map<String, Object> facts = Map.of("parameter", parameter);
    return Refused.of("INVALID_REQUEST", "http.parameter", facts, facts);
  }
}
