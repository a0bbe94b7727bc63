package dev.vitrine.platform.graphql.http;

import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.graphql.limits.Limits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads GraphQL requests out of HTTP requests. Whatever it cannot read is refused with a code. */
@Component
class RequestReader {

  private final Limits limits;
  private final ObjectReader json;

  RequestReader(Limits limits, JsonMapper json) {
    this.limits = limits;
    this.json =
        json.readerFor(Object.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }

  /** The parameters in a URL's query. */
  Incoming readQuery(ServerRequest request) {
    MultiValueMap<String, String> given = request.queryParams();
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("query", given.getFirst("query"));
    parameters.put("operationName", given.getFirst("operationName"));
    parameters.put("variables", object(given.getFirst("variables")));
    parameters.put("extensions", object(given.getFirst("extensions")));
    return Incoming.single(RequestBody.of(parameters));
  }

  /** The parameters in a JSON body: one request, or several in an array. */
  Mono<Incoming> readBody(ServerRequest request) {
    demandJson(request.headers().asHttpHeaders());
    long announced = request.headers().contentLength().orElse(0);
    if (announced > LimitedBody.most(limits.bodySize())) {
      return Mono.error(tooLarge());
    }
    return request
        .bodyToFlux(DataBuffer.class)
        .collect(() -> new LimitedBody(limits.bodySize()), LimitedBody::add)
        .map(body -> parse(body.bytes().orElseThrow(this::tooLarge)));
  }

  private Incoming parse(byte[] body) {
    return switch (read(body)) {
      case List<?> batch -> batch(batch);
      case Map<?, ?> single -> Incoming.single(RequestBody.of(single));
      case null, default -> throw Refused.of("INVALID_REQUEST", "http.body");
    };
  }

  private Incoming batch(List<?> batch) {
    if (batch.size() > limits.batch()) {
      Map<String, Object> facts = Map.of("actual", batch.size(), "limit", limits.batch());
      throw Refused.of("BATCH_TOO_LARGE", "limit.batch", facts, facts);
    }
    if (batch.isEmpty() || !batch.stream().allMatch(Map.class::isInstance)) {
      throw Refused.of("INVALID_REQUEST", "http.body");
    }
    return new Incoming(batch.stream().map(Map.class::cast).map(RequestBody::of).toList(), true);
  }

  private @Nullable Object object(@Nullable String text) {
    return text == null || text.isEmpty() ? null : read(text.getBytes(StandardCharsets.UTF_8));
  }

  private @Nullable Object read(byte[] text) {
    try {
      return json.readValue(text);
    } catch (JacksonException unreadable) {
      throw Refused.of("INVALID_JSON", "http.json");
    }
  }

  private Refused tooLarge() {
    Map<String, Object> facts = Map.of("limit", limits.bodySize());
    return Refused.of("BODY_TOO_LARGE", "http.too-large", facts, facts);
  }

  private static void demandJson(HttpHeaders headers) {
    MediaType type = contentType(headers);
    Charset charset = type == null ? null : type.getCharset();
    boolean readable = charset == null || charset.equals(StandardCharsets.UTF_8);
    if (type == null || !readable || !type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
      throw Refused.of("UNSUPPORTED_MEDIA_TYPE", "http.media-type");
    }
  }

  private static @Nullable MediaType contentType(HttpHeaders headers) {
    try {
      return headers.getContentType();
    } catch (IllegalArgumentException garbage) {
      return null;
    }
  }
}
