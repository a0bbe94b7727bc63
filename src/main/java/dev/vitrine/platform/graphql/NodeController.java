package dev.vitrine.platform.graphql;

import graphql.GraphQLContext;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves {@code node} and {@code nodes} to shoppers. */
@Controller
class NodeController {

  private final NodeFinder nodes;

  NodeController(NodeFinder nodes) {
    this.nodes = nodes;
  }

  @QueryMapping
  Mono<Object> node(@Argument String id, GraphQLContext context) {
    return nodes.find(id, context);
  }

  @QueryMapping
  Mono<List<Object>> nodes(@Argument List<String> ids, GraphQLContext context) {
    return nodes.find(ids, context);
  }
}
