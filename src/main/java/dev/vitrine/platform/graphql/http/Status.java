package dev.vitrine.platform.graphql.http;

import java.util.Map;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpStatusCode;

/** The HTTP status of an answer. */
final class Status {

  /** Executed, with errors: the specification's own code. */
  static final HttpStatusCode PARTIAL_SUCCESS = HttpStatusCode.valueOf(294);

  private static final HttpStatusCode OK = HttpStatusCode.valueOf(200);
  private static final HttpStatusCode UNPROCESSABLE = HttpStatusCode.valueOf(422);

  /** What is not 422 when nothing could be executed. */
  private static final Map<String, HttpStatusCode> BY_CODE =
      Map.ofEntries(
          status("INVALID_JSON", 400),
          status("INVALID_SYNTAX", 400),
          status("TOO_MANY_TOKENS", 400),
          status("UNAUTHENTICATED", 401),
          status("FORBIDDEN", 403),
          status("CROSS_SITE_REQUEST", 403),
          status("METHOD_NOT_ALLOWED", 405),
          status("MUTATION_OVER_GET", 405),
          status("NOT_ACCEPTABLE", 406),
          status("STREAM_REQUIRED", 406),
          status("BODY_TOO_LARGE", 413),
          status("UNSUPPORTED_MEDIA_TYPE", 415),
          status("RATE_LIMITED", 429),
          status("INTERNAL", 500),
          status("STORE_UNAVAILABLE", 503));

  private Status() {}

  static HttpStatusCode of(WebGraphQlResponse response) {
    if (response.getErrors().isEmpty()) {
      return OK;
    }
    return response.getExecutionResult().isDataPresent()
        ? PARTIAL_SUCCESS
        : ofCode(code(response.getErrors().getFirst()));
  }

  static HttpStatusCode ofCode(String code) {
    return BY_CODE.getOrDefault(code, UNPROCESSABLE);
  }

  private static String code(ResponseError error) {
    return String.valueOf(error.getExtensions().get("code"));
  }

  private static Map.Entry<String, HttpStatusCode> status(String code, int status) {
    return Map.entry(code, HttpStatusCode.valueOf(status));
  }
}
