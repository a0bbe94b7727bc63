package dev.vitrine.platform.graphql;

import graphql.GraphQLContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Finds for {@code node} and {@code nodes} the objects of types whose ids are secrets: a bean of a
 * feature, for shoppers alone.
 */
public interface SignedNodeResolver {

  /** The names of the GraphQL types that it finds. */
  Set<String> types();

  /**
   * Finds objects whose ids were given out by this shop.
   *
   * @param type one of {@link #types()}
   * @param keys the distinct keys in the ids
   * @param context the operation's context
   * @return the objects found by key; what does not exist is left out
   */
  Mono<Map<String, Object>> resolve(String type, Collection<String> keys, GraphQLContext context);
}
