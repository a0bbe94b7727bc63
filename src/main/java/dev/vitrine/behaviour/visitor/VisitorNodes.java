package dev.vitrine.behaviour.visitor;

import dev.vitrine.platform.graphql.NodeResolver;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds a visitor by the global id: for themselves alone. */
@Component
class VisitorNodes implements NodeResolver {

  private final Visitors visitors;

  VisitorNodes(Visitors visitors) {
    this.visitors = visitors;
  }

  @Override
  public Set<String> types() {
    return Set.of("Visitor");
  }

  @Override
  public Mono<Map<Long, Object>> resolve(
      String type, Collection<Long> keys, GraphQLContext context) {
    return visitors
        .current(context)
        .filter(visitor -> keys.contains(visitor.id()))
        .map(visitor -> Map.<Long, Object>of(visitor.id(), new VisitorView(visitor)))
        .defaultIfEmpty(Map.of());
  }
}
