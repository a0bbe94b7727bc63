package dev.vitrine.platform.graphql.execution;

import dev.vitrine.platform.graphql.Operation;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Measures, traces and, at level DEBUG, logs operations by their names: never with variables, which
 * may hold personal data.
 */
final class OperationObservations implements WebGraphQlInterceptor {

  private static final Logger log = LoggerFactory.getLogger("dev.vitrine.operations");

  private final String endpoint;
  private final ObservationRegistry registry;
  private final OperationNames names = new OperationNames();

  OperationObservations(String endpoint, ObservationRegistry registry) {
    this.endpoint = endpoint;
    this.registry = registry;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return Mono.deferContextual(context -> observe(begin(context), chain.next(request)));
  }

  private Mono<WebGraphQlResponse> observe(
      Observation observation, Mono<WebGraphQlResponse> execution) {
    return execution
        .doOnNext(response -> describe(observation, response))
        .doOnError(observation::error)
        .doFinally(end -> observation.stop())
        .contextWrite(context -> context.put(ObservationThreadLocalAccessor.KEY, observation));
  }

  private Observation begin(ContextView context) {
    @Nullable Observation parent =
        context.getOrDefault(ObservationThreadLocalAccessor.KEY, (Observation) null);
    return Observation.createNotStarted("graphql.operation", registry)
        .parentObservation(parent)
        .lowCardinalityKeyValues(
            KeyValues.of(
                "endpoint", endpoint, "operation", "none", "kind", "none", "outcome", "FAILURE"))
        .start();
  }

  private void describe(Observation observation, WebGraphQlResponse response) {
    Operation operation = response.getExecutionInput().getGraphQLContext().get(Operation.class);
    String name = operation == null ? "none" : names.bounded(operation.name());
    String kind = operation == null ? "none" : operation.kind().name().toLowerCase(Locale.ROOT);
    String outcome = outcome(response);
    observation
        .lowCardinalityKeyValue("operation", name)
        .lowCardinalityKeyValue("kind", kind)
        .lowCardinalityKeyValue("outcome", outcome)
        .contextualName(kind + " " + name);
    log.atDebug()
        .addKeyValue("endpoint", endpoint)
        .addKeyValue("operation", name)
        .addKeyValue("outcome", outcome)
        .log("{} {} at {}: {}", kind, name, endpoint, outcome);
  }

  private static String outcome(WebGraphQlResponse response) {
    if (response.getErrors().isEmpty()) {
      return "SUCCESS";
    }
    return response.getExecutionResult().isDataPresent() ? "PARTIAL" : "REFUSED";
  }
}
