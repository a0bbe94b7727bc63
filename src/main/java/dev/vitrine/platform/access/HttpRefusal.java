package dev.vitrine.platform.access;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused before anything was done for it. Its body has the form of a GraphQL
 * response with nothing but one error, at every endpoint.
 *
 * @param status the HTTP status
 * @param code the reason, the same in every language
 * @param message the reason in the caller's language
 * @param facts what a client's program can use, put beside the code
 */
public record HttpRefusal(
    HttpStatus status, String code, String message, Map<String, Object> facts) {

  /** The body of the response, to be written as JSON. */
  public Map<String, Object> body() {
    Map<String, Object> extensions = new java.util.TreeMap<>(facts);
    extensions.put("code", code);
    return Map.of("errors", List.of(Map.of("message", message, "extensions", extensions)));
  }
}
