package dev.vitrine.platform.graphql.execution;

import graphql.GraphQLContext;
import graphql.execution.ResultNodesInfo;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code extensions.cost}: what an operation might have answered, and what it did, in result nodes.
 */
record OperationCost(long requested) {

  static void begin(GraphQLContext context, long requested) {
    context.put(OperationCost.class, new OperationCost(requested));
  }

  static void contribute(GraphQLContext context, long limit, Map<String, Object> extensions) {
    OperationCost cost = context.get(OperationCost.class);
    if (cost != null) {
      extensions.put("cost", cost.toMap(actual(context), limit));
    }
  }

  private static long actual(GraphQLContext context) {
    ResultNodesInfo counted = context.get(ResultNodesInfo.RESULT_NODES_INFO);
    return counted == null ? 0 : counted.getResultNodesCount();
  }

  private Map<String, Object> toMap(long actual, long limit) {
    Map<String, Object> cost = new LinkedHashMap<>();
    cost.put("requested", requested);
    cost.put("actual", actual);
    cost.put("limit", limit);
    cost.put("remaining", Math.max(0, limit - actual));
    return cost;
  }
}
