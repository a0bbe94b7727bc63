package dev.vitrine.platform.graphql;

import graphql.GraphQLContext;
import java.util.Map;

/**
 * Adds to the {@code extensions} of an answer: a bean, called once after an operation's execution.
 */
public interface ExtensionsContributor {

  /** Puts entries into the answer's extensions. */
  void contribute(GraphQLContext context, Map<String, Object> extensions);
}
