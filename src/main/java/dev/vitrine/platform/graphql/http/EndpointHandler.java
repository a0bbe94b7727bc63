package dev.vitrine.platform.graphql.http;

import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.graphql.execution.Endpoint;
import dev.vitrine.platform.graphql.execution.Errors;
import dev.vitrine.platform.graphql.execution.Transport;
import dev.vitrine.platform.graphql.limits.Budget;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers the HTTP requests of one endpoint. */
final class EndpointHandler {

  private final Endpoint endpoint;
  private final URI path;
  private final Set<String> varyBy;
  private final RequestReader reader;
  private final Answers answers;
  private final EventStreams streams;
  private final Errors errors;
  private final Messages messages;

  EndpointHandler(
      Endpoint endpoint,
      RequestReader reader,
      Answers answers,
      EventStreams streams,
      Errors errors,
      Messages messages) {
    this.endpoint = endpoint;
    this.path = URI.create(endpoint.path());
    this.varyBy = new TreeSet<>(endpoint.varyBy());
    this.varyBy.add(HttpHeaders.ACCEPT);
    this.varyBy.add(HttpHeaders.ACCEPT_LANGUAGE);
    this.reader = reader;
    this.answers = answers;
    this.streams = streams;
    this.errors = errors;
    this.messages = messages;
  }

  Mono<ServerResponse> handle(ServerRequest request) {
    return Mono.defer(() -> respond(request)).onErrorResume(failure -> refuse(failure, request));
  }

  private Mono<ServerResponse> respond(ServerRequest request) {
    HttpHeaders headers = request.headers().asHttpHeaders();
    CrossSite.check(headers);
    ResponseFormat format = ResponseFormat.of(headers);
    return read(request).flatMap(incoming -> execute(incoming, format, request));
  }

  private Mono<Incoming> read(ServerRequest request) {
    if (request.method().equals(HttpMethod.GET)) {
      return Mono.just(reader.readQuery(request));
    }
    return request.method().equals(HttpMethod.POST)
        ? reader.readBody(request)
        : Mono.error(Refused.of("METHOD_NOT_ALLOWED", "http.method"));
  }

  private Mono<ServerResponse> execute(
      Incoming incoming, ResponseFormat format, ServerRequest request) {
    if (incoming.batch()) {
      return executeAll(incoming.requests(), format, request);
    }
    boolean get = request.method().equals(HttpMethod.GET);
    RequestBody body = incoming.requests().getFirst();
    return switch (format) {
      case EVENT_STREAM ->
          execute(body, get ? Transport.EVENT_STREAM_GET : Transport.EVENT_STREAM_POST, request)
              .flatMap(streams::answer);
      case GRAPHQL_RESPONSE, LEGACY_JSON ->
          execute(body, get ? Transport.GET : Transport.POST, request)
              .flatMap(response -> answers.one(response, format, get ? varyBy : Set.of()));
    };
  }

  /** The operations of a batch share what they may cost; each fails by itself. */
  private Mono<ServerResponse> executeAll(
      List<RequestBody> bodies, ResponseFormat format, ServerRequest request) {
    if (format == ResponseFormat.EVENT_STREAM) {
      return Mono.error(Refused.of("NOT_ACCEPTABLE", "http.not-acceptable"));
    }
    Map<String, Object> attributes =
        Map.of(Transport.ATTRIBUTE, Transport.POST, Budget.ATTRIBUTE, new Budget());
    return Flux.fromIterable(bodies)
        .flatMapSequential(
            body ->
                execute(body, attributes, request)
                    .map(WebGraphQlResponse::toMap)
                    .onErrorResume(failure -> Mono.just(failed(failure, request))))
        .collectList()
        .flatMap(responses -> answers.all(responses, format));
  }

  private Map<String, Object> failed(Throwable failure, ServerRequest request) {
    return Map.of("errors", List.of(error(failure, request).toSpecification()));
  }

  private Mono<WebGraphQlResponse> execute(
      RequestBody body, Transport transport, ServerRequest request) {
    return execute(body, Map.of(Transport.ATTRIBUTE, transport), request);
  }

  private Mono<WebGraphQlResponse> execute(
      RequestBody body, Map<String, Object> attributes, ServerRequest request) {
    WebGraphQlRequest operation =
        new WebGraphQlRequest(
            path,
            request.headers().asHttpHeaders(),
            null,
            request.remoteAddress().orElse(null),
            attributes,
            new DefaultGraphQlRequest(
                body.query(), body.operationName(), body.variables(), body.extensions()),
            request.exchange().getRequest().getId(),
            null);
    return endpoint.handler().handleRequest(operation).timeout(endpoint.timeout());
  }

  private Mono<ServerResponse> refuse(Throwable failure, ServerRequest request) {
    GraphQLError error = error(failure, request);
    String code = String.valueOf(error.getExtensions().get("code"));
    return answers.refusal(Status.ofCode(code), error.toSpecification());
  }

  private GraphQLError error(Throwable failure, ServerRequest request) {
    Locale locale = messages.negotiate(request.headers().asHttpHeaders());
    return errors.of(failure, GraphQLContext.of(Map.of(Locale.class, locale)));
  }
}
