package dev.vitrine.partner;

import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.graphql.Management;
import graphql.ExecutionInput;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts the caller into the operation's context, for fields that ask who it is. */
@Management
@Component
class CallerContext implements WebGraphQlInterceptor {

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    return Caller.current()
        .doOnNext(
            caller -> request.configureExecutionInput((input, builder) -> with(input, caller)))
        .then(Mono.defer(() -> chain.next(request)));
  }

  private static ExecutionInput with(ExecutionInput input, Caller caller) {
    input.getGraphQLContext().put(Caller.class, caller);
    return input;
  }
}
