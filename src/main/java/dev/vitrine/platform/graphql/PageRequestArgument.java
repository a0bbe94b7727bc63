package dev.vitrine.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Lets a controller's method take the arguments of a connection as a {@link PageRequest}. */
@Component
class PageRequestArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == PageRequest.class;
  }

  @Override
  public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
    return PageRequest.of(
        environment.getArgument("first"),
        environment.getArgument("after"),
        environment.getArgument("last"),
        environment.getArgument("before"));
  }
}
