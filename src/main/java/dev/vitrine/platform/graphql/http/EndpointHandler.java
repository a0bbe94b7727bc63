package dev.vitrine.platform.graphql.http;

import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.Refused;
import dev.vitrine.platform.graphql.execution.Endpoint;
import dev.vitrine.platform.graphql.execution.Errors;
import dev.vitrine.platform.graphql.execution.Transport;
import graphql.GraphQLContext;
import graphql.GraphQLError;
import java.net.URI;
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
      return Flux.fromIterable(incoming.requests())
          .flatMapSequential(body -> execute(body, Transport.POST, request))
          .collectList()
          .flatMap(responses -> answers.all(responses, format));
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

  private Mono<WebGraphQlResponse> execute(
      RequestBody body, Transport transport, ServerRequest request) {
    WebGraphQlRequest operation =
        new WebGraphQlRequest(
            path,
            request.headers().asHttpHeaders(),
            null,
            request.remoteAddress().orElse(null),
            Map.of(Transport.ATTRIBUTE, transport),
            new DefaultGraphQlRequest(
                body.query(), body.operationName(), body.variables(), body.extensions()),
            request.exchange().getRequest().getId(),
            null);
    return endpoint.handler().handleRequest(operation).timeout(endpoint.timeout());
  }

  private Mono<ServerResponse> refuse(Throwable failure, ServerRequest request) {
    Locale locale = messages.negotiate(request.headers().asHttpHeaders());
    GraphQLContext context = GraphQLContext.of(Map.of(Locale.class, locale));
    GraphQLError error = errors.of(failure, context);
    String code = String.valueOf(error.getExtensions().get("code"));
    return answers.refusal(Status.ofCode(code), error.toSpecification());
  }
}
