package dev.vitrine.platform.graphql;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds shoppers' objects of any type by their global ids. */
@Component
public class NodeFinder {

  private final Nodes nodes;

  NodeFinder(ListableBeanFactory beans) {
    this.nodes = new Nodes(beans, false);
  }

  /** The objects of ids; those that do not exist or are not for the caller are left out. */
  public Mono<Map<String, Object>> find(Set<String> ids, GraphQLContext context) {
    return nodes.found(ids, context);
  }

  /** The object of an id; empty where it does not exist or is not for the caller. */
  Mono<Object> find(String id, GraphQLContext context) {
    return nodes.find(id, context);
  }

  /** The objects of ids, in their order; null where one does not exist or is not for the caller. */
  Mono<List<Object>> find(List<String> ids, GraphQLContext context) {
    return nodes.find(ids, context);
  }
}
