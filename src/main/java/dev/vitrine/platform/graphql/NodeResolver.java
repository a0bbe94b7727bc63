package dev.vitrine.platform.graphql;

import graphql.GraphQLContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Finds the objects of some GraphQL types for {@code node} and {@code nodes}: a bean of a feature.
 */
public interface NodeResolver {

  /** The names of the GraphQL types that it finds. */
  Set<String> types();

  /**
   * Finds objects in as few calls to a store as there are types, not ids.
   *
   * @param type one of {@link #types()}
   * @param keys the distinct database keys asked for
   * @param context the operation's context
   * @return the objects found by key; what does not exist, or is not for the caller, is left out
   */
  Mono<Map<Long, Object>> resolve(String type, Collection<Long> keys, GraphQLContext context);
}
