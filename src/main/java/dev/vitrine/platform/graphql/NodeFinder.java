package dev.vitrine.platform.graphql;

import graphql.GraphQLContext;
import java.util.List;
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

  /** The object of an id; empty where it does not exist or is not for the caller. */
  public Mono<Object> find(String id, GraphQLContext context) {
    return nodes.find(id, context);
  }

  /** The objects of ids, in their order; null where one does not exist or is not for the caller. */
  Mono<List<Object>> find(List<String> ids, GraphQLContext context) {
    return nodes.find(ids, context);
  }
}
