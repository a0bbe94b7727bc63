package dev.vitrine.payment.stripe;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks Stripe's API: forms go out, JSON comes back. Every POST carries an {@code
 * Idempotency-Key}, so whatever got lost on the way is asked once more.
 */
final class StripeApi {

  /** The edition of the API that this is written for. */
  private static final String VERSION = "2024-06-20";

  private static final int AGAIN = 2;
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final WebClient client;
  private final JsonMapper json;

  StripeApi(StripeProperties properties, JsonMapper json) {
    this.client =
        WebClient.builder()
            .baseUrl(properties.url().toString())
            .defaultHeaders(headers -> identify(headers, properties))
            .build();
    this.json = json;
  }

  private static void identify(HttpHeaders headers, StripeProperties properties) {
    headers.setBearerAuth(Objects.requireNonNull(properties.secretKey()));
    headers.set("Stripe-Version", VERSION);
  }

  /** Asks for something to be done, once per key. */
  Mono<StripeReply> post(String path, Map<String, String> form, String key) {
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    form.forEach(fields::add);
    return answer(
        client
            .post()
            .uri(path)
            .header("Idempotency-Key", key)
            .body(BodyInserters.fromFormData(fields)));
  }

  /** Asks how something stands. */
  Mono<StripeReply> get(String path) {
    return answer(client.get().uri(path));
  }

  private Mono<StripeReply> answer(WebClient.RequestHeadersSpec<?> request) {
    return request
        .exchangeToMono(response -> response.toEntity(String.class))
        .map(this::read)
        .retryWhen(Retry.backoff(AGAIN, PAUSE).filter(StripeApi::isPassing));
  }

  private StripeReply read(ResponseEntity<String> response) {
    HttpStatusCode status = response.getStatusCode();
    if (status.is5xxServerError() || status.value() == 409 || status.value() == 429) {
      throw new Passing("Stripe answered " + status.value());
    }
    boolean replayed = "true".equals(response.getHeaders().getFirst("Idempotent-Replayed"));
    return new StripeReply(status.value(), parse(response.getBody()), replayed);
  }

  private JsonNode parse(@org.jspecify.annotations.Nullable String body) {
    try {
      return json.readTree(Objects.requireNonNullElse(body, ""));
    } catch (JacksonException noJson) {
      throw new Passing("Stripe answered no JSON");
    }
  }

  private static boolean isPassing(Throwable failure) {
    return failure instanceof Passing || failure instanceof WebClientRequestException;
  }

  /** A failure that may be another answer the next time. */
  private static final class Passing extends RuntimeException {
    Passing(String message) {
      super(message, null, false, false);
    }
  }
}
