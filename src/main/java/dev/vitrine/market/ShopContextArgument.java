package dev.vitrine.market;

import graphql.schema.DataFetchingEnvironment;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Lets a controller's method take the {@link ShopContext} of its operation. */
@Component
class ShopContextArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == ShopContext.class;
  }

  @Override
  public Object resolveArgument(MethodParameter parameter, DataFetchingEnvironment environment) {
    return environment.getGraphQlContext().get(ShopContext.class);
  }
}
