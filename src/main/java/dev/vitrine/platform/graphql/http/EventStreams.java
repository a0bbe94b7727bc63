package dev.vitrine.platform.graphql.http;

import graphql.ExecutionResult;
import java.time.Duration;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Streams answers as server-sent events, one connection for each operation: {@code next} with an
 * answer as often as there is one, {@code complete} at the end, comments at once and in between, so
 * that clients know that they are connected and proxies do not close a quiet stream.
 */
@Component
class EventStreams {

  private static final Duration QUIET = Duration.ofSeconds(12);

  private static final ServerSentEvent<String> PING =
      ServerSentEvent.<String>builder().comment("").build();

  private static final ServerSentEvent<String> COMPLETE =
      ServerSentEvent.<String>builder().event("complete").data("").build();

  private final JsonMapper json;

  EventStreams(JsonMapper json) {
    this.json = json;
  }

  Mono<ServerResponse> answer(WebGraphQlResponse response) {
    Flux<ServerSentEvent<String>> events =
        results(response).map(this::next).concatWithValues(COMPLETE);
    return ServerResponse.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .cacheControl(CacheControl.noStore())
        .body(BodyInserters.fromServerSentEvents(keptAlive(events)));
  }

  private Flux<Map<String, Object>> results(WebGraphQlResponse response) {
    return response.getData() instanceof Publisher<?> answers
        ? Flux.from(answers)
            .cast(ExecutionResult.class)
            .map(ExecutionResult::toSpecification)
            .onErrorResume(
                SubscriptionPublisherException.class, failure -> Mono.just(failure.toMap()))
        : Flux.just(response.toMap());
  }

  private ServerSentEvent<String> next(Map<String, Object> answer) {
    return ServerSentEvent.builder(json.writeValueAsString(answer)).event("next").build();
  }

  private static Flux<ServerSentEvent<String>> keptAlive(Flux<ServerSentEvent<String>> events) {
    return events
        .mergeWith(Flux.interval(QUIET).map(tick -> PING))
        .startWith(PING)
        .takeUntil(event -> "complete".equals(event.event()));
  }
}
