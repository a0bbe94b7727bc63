package dev.vitrine.platform.graphql.http;

import dev.vitrine.platform.graphql.Messages;
import dev.vitrine.platform.graphql.execution.Endpoint;
import dev.vitrine.platform.graphql.execution.Errors;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves every endpoint at its path. */
@Configuration(proxyBeanMethods = false)
class EndpointRoutes {

  @Bean
  @Order(0)
  RouterFunction<ServerResponse> graphQlEndpoints(
      List<Endpoint> endpoints,
      RequestReader reader,
      Answers answers,
      EventStreams streams,
      Errors errors,
      Messages messages) {
    RouterFunctions.Builder routes = RouterFunctions.route();
    for (Endpoint endpoint : endpoints) {
      EndpointHandler handler =
          new EndpointHandler(endpoint, reader, answers, streams, errors, messages);
      routes.route(RequestPredicates.path(endpoint.path()), handler::handle);
    }
    return routes.build();
  }
}
