package dev.vitrine.partner;

import dev.vitrine.platform.access.Caller;
import dev.vitrine.platform.graphql.Management;
import dev.vitrine.platform.graphql.NodeResolver;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds API keys by their keys in the database, for those who may see them. */
@Management
@Component
class ManagedKeyNodes implements NodeResolver {

  private final ApiKeys keys;

  ManagedKeyNodes(ApiKeys keys) {
    this.keys = keys;
  }

  @Override
  public Set<String> types() {
    return Set.of("ApiKey");
  }

  @Override
  public Mono<Map<Long, Object>> resolve(
      String type, Collection<Long> asked, GraphQLContext context) {
    return Caller.with(Scope.SETTINGS_WRITE.key())
        .thenMany(keys.all())
        .filter(key -> asked.contains(key.id()))
        .collectMap(ApiKey::id, Function.identity());
  }
}
