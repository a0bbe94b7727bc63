package dev.vitrine.platform.graphql;

import graphql.GraphQLContext;
import java.util.Set;

/**
 * Finds out in which context an operation is to be answered: a bean, called once an operation,
 * after its document is known to be valid and before anything of it is executed. It must not block.
 */
public interface OperationContextResolver {

  /**
   * Puts what fetchers will need into the operation's context. Whoever settles the caller's
   * language puts it as {@code java.util.Locale} under {@code Locale.class}; errors speak it from
   * then on.
   *
   * @throws Refused when there is no such context; nothing is executed then
   */
  void resolve(Operation operation, GraphQLContext context);

  /** The names of the request headers that the context depends on: what {@code Vary} must name. */
  default Set<String> headers() {
    return Set.of();
  }
}
