package dev.vitrine.platform.graphql.execution;

import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.limits.Budget;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.introspection.Introspection;
import java.net.InetSocketAddress;
import java.util.Locale;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.http.HttpHeaders;
import reactor.core.publisher.Mono;

/**
 * Puts what is known of the request itself into the operation's context: headers, language, way.
 */
final class RequestContext implements WebGraphQlInterceptor {

  private final Messages messages;
  private final boolean introspection;

  RequestContext(Messages messages, boolean introspection) {
    this.messages = messages;
    this.introspection = introspection;
  }

  @Override
  public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
    request.configureExecutionInput((input, builder) -> fill(input, builder, request));
    return chain.next(request);
  }

  private ExecutionInput fill(
      ExecutionInput input, ExecutionInput.Builder builder, WebGraphQlRequest request) {
    Locale locale = messages.negotiate(request.getHeaders());
    GraphQLContext context = input.getGraphQLContext();
    context.put(HttpHeaders.class, request.getHeaders());
    context.put(Locale.class, locale);
    context.put(Transport.class, transport(request));
    if (request.getAttributes().get(Budget.ATTRIBUTE) instanceof Budget shared) {
      context.put(Budget.class, shared);
    }
    gatherLoads(context);
    InetSocketAddress address = request.getRemoteAddress();
    if (address != null) {
      context.put(InetSocketAddress.class, address);
    }
    if (!introspection) {
      context.put(Introspection.INTROSPECTION_DISABLED, true);
    }
    return builder.locale(locale).build();
  }

  /**
   * What is to be loaded is gathered until nothing else is left to execute. Level by level, as is
   * the default, fields whose parents are in memory would be loaded apart from their siblings.
   */
  private static void gatherLoads(GraphQLContext context) {
    GraphQL.unusualConfiguration(context)
        .dataloaderConfig()
        .enableDataLoaderExhaustedDispatching(true);
  }

  private static Transport transport(WebGraphQlRequest request) {
    if (request instanceof WebSocketGraphQlRequest) {
      return Transport.WEB_SOCKET;
    }
    return request.getAttributes().get(Transport.ATTRIBUTE) instanceof Transport known
        ? known
        : Transport.POST;
  }
}
