package dev.vitrine.platform.graphql.execution;

import dev.vitrine.platform.graphql.Degraded;
import dev.vitrine.platform.graphql.ExtensionsContributor;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.Map;

/** {@code extensions.degraded}: the stores that the answer had to do without. */
final class DegradedExtension implements ExtensionsContributor {

  @Override
  public void contribute(GraphQLContext context, Map<String, Object> extensions) {
    Collection<String> stores = Degraded.of(context);
    if (!stores.isEmpty()) {
      extensions.put("degraded", stores);
    }
  }
}
