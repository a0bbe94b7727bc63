package dev.vitrine.platform.graphql.http;

import dev.vitrine.platform.graphql.execution.Errors;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
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
 * answer as often as there is one, {@code complete} at the end, comments in between to keep proxies
 * from closing a quiet stream.
 */
@Component
class EventStreams {

  private static final Duration QUIET = Duration.ofSeconds(12);

  private static final ServerSentEvent<String> PING =
      ServerSentEvent.<String>builder().comment("").build();

  private static final ServerSentEvent<String> COMPLETE =
      ServerSentEvent.<String>builder().event("complete").data("").build();

  private final JsonMapper json;
  private final Errors errors;

  EventStreams(JsonMapper json, Errors errors) {
    this.json = json;
    this.errors = errors;
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
            .onErrorResume(failure -> Mono.just(failed(failure, response)))
        : Flux.just(response.toMap());
  }

  private Map<String, Object> failed(Throwable failure, WebGraphQlResponse response) {
    GraphQLContext context = response.getExecutionInput().getGraphQLContext();
    return Map.of("errors", List.of(errors.of(failure, context).toSpecification()));
  }

  private ServerSentEvent<String> next(Map<String, Object> answer) {
    return ServerSentEvent.builder(json.writeValueAsString(answer)).event("next").build();
  }

  private static Flux<ServerSentEvent<String>> keptAlive(Flux<ServerSentEvent<String>> events) {
    return events
        .mergeWith(Flux.interval(QUIET).map(tick -> PING))
        .takeUntil(event -> "complete".equals(event.event()));
  }
}
