package dev.vitrine.platform.graphql.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers as JSON, with the status and media type that belong together. */
@Component
class Answers {

  private final JsonMapper json;

  Answers(JsonMapper json) {
    this.json = json;
  }

  /** The answer to one request. */
  Mono<ServerResponse> one(WebGraphQlResponse response, ResponseFormat format, Set<String> varyBy) {
    HttpStatusCode status = Status.of(response);
    ServerResponse.BodyBuilder answer =
        ServerResponse.status(status(status, format))
            .headers(headers -> headers.putAll(response.getResponseHeaders()))
            .headers(headers -> vary(headers, varyBy));
    if (status.value() == 405) {
      answer.allow(HttpMethod.POST);
    }
    return write(answer, mediaType(status, format), response.toMap());
  }

  /** What may be kept by caches is also written for an origin and in an encoding. */
  private static void vary(HttpHeaders headers, Set<String> by) {
    if (!by.isEmpty()) {
      Stream<String> always = Stream.of(HttpHeaders.ACCEPT_ENCODING, HttpHeaders.ORIGIN);
      headers.setVary(Stream.concat(by.stream(), always).toList());
    }
  }

  /** The answers to a batch, in its order. */
  Mono<ServerResponse> all(List<Map<String, Object>> responses, ResponseFormat format) {
    return write(ServerResponse.ok(), format.mediaType(), responses);
  }

  /** The answer to a request that never became an operation. */
  Mono<ServerResponse> refusal(HttpStatusCode status, Map<String, Object> error) {
    ServerResponse.BodyBuilder answer = ServerResponse.status(status);
    if (status.value() == 405) {
      answer.allow(HttpMethod.GET, HttpMethod.POST);
    }
    Map<String, Object> body = Map.of("errors", List.of(error));
    return write(answer, ResponseFormat.GRAPHQL_RESPONSE.mediaType(), body);
  }

  private Mono<ServerResponse> write(
      ServerResponse.BodyBuilder answer, MediaType type, Object body) {
    byte[] bytes = json.writeValueAsBytes(body);
    return answer
        .contentType(type)
        .contentLength(bytes.length)
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .body((output, context) -> output.writeWith(Mono.just(output.bufferFactory().wrap(bytes))));
  }

  /** The code for partial success is defined for the media type of GraphQL answers alone. */
  private static HttpStatusCode status(HttpStatusCode status, ResponseFormat format) {
    boolean legacy = format == ResponseFormat.LEGACY_JSON;
    return legacy && status.equals(Status.PARTIAL_SUCCESS) ? HttpStatusCode.valueOf(200) : status;
  }

  /** Errors are never labelled plain JSON: that might come from any proxy on the way. */
  private static MediaType mediaType(HttpStatusCode status, ResponseFormat format) {
    return status.is2xxSuccessful()
        ? format.mediaType()
        : ResponseFormat.GRAPHQL_RESPONSE.mediaType();
  }
}
