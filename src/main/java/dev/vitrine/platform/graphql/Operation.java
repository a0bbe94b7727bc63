package dev.vitrine.platform.graphql;

import graphql.language.OperationDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The operation that is about to be executed.
 *
 * @param name its name; null for an anonymous one
 * @param kind query, mutation or subscription
 * @param directives the arguments of its directives by directive and argument name, variables
 *     filled in and values coerced; an argument that was left out is absent
 * @param headers the headers of its HTTP request, or of the WebSocket's handshake
 */
public record Operation(
    @Nullable String name,
    OperationDefinition.Operation kind,
    Map<String, Map<String, Object>> directives,
    HttpHeaders headers) {

  /** The arguments of one directive; empty when the operation does not carry it. */
  public Map<String, Object> directive(String directive) {
    return directives.getOrDefault(directive, Map.of());
  }
}
