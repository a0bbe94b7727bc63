package dev.vitrine.platform.graphql.execution;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import java.util.List;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives what fails in the middle of a subscription the form that all errors have. Over a WebSocket
 * an operation that is refused before it is executed fails as well: the protocol tells that by
 * another message than answers.
 */
final class StreamedErrors implements WebGraphQlInterceptor {

  private final Errors errors;

  StreamedErrors(Errors errors) {
    this.errors = errors;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return chain.next(request).map(response -> typed(request, response));
  }

  private WebGraphQlResponse typed(WebGraphQlRequest request, WebGraphQlResponse response) {
    if (response.getData() instanceof Publisher<?> answers) {
      GraphQLContext context = response.getExecutionInput().getGraphQLContext();
      Flux<?> typed =
          Flux.from(answers).onErrorMap(failure -> failed(errors.of(failure, context), failure));
      return response.transform(builder -> builder.data(typed));
    }
    return request instanceof WebSocketGraphQlRequest && !isExecuted(response)
        ? response.transform(builder -> builder.data(Flux.error(refused(response))))
        : response;
  }

  private static boolean isExecuted(WebGraphQlResponse response) {
    return response.toMap().containsKey("data");
  }

  private static SubscriptionPublisherException failed(GraphQLError error, Throwable cause) {
    return new SubscriptionPublisherException(List.of(error), cause);
  }

  private static SubscriptionPublisherException refused(WebGraphQlResponse response) {
    List<GraphQLError> errors = response.getExecutionResult().getErrors().stream().toList();
    return new SubscriptionPublisherException(errors, null);
  }
}
